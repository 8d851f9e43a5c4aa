//! Backstop (兜底): which vendor will be there when it breaks.
//!
//! The floors, from the bottom up; a floor imports only from the floors before it in this list.

#![recursion_limit = "1024"]

pub mod domain;

pub mod codec;

pub mod words;

pub mod chart;

pub mod report;

pub mod sheets;

pub mod state;

pub mod components;

pub mod browser;

pub mod worker;

pub mod app;
