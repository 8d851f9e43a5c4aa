//! What the widget knows. Pure: no clock, no randomness, no wire format, no browser.
//!
//! Read in this order: what is asked and answered, what tickets say, how an order comes of it.

pub mod letters;

pub mod vendor;

pub mod questionnaire;

pub mod time;

pub mod ticket;

pub mod text;

pub mod sla;

pub mod stats;

pub mod decision;

pub mod problem;

pub mod import;

pub mod terms;

pub mod logged;

pub mod summary;

pub mod measures;

pub mod evaluation;

pub mod desk;

pub mod results;

pub mod verdict;

pub mod example;
