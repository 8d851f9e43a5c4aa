//! Bytes to values and back: the only place that knows CSV, JSON, postcard and the messages to the worker.

pub mod tickets;

pub mod message;

pub mod example;

pub mod calendars;

pub mod json;
pub mod questionnaire;
pub mod results;
pub mod workbook;
