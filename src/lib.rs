//! Backstop (兜底): which vendor will be there when it breaks.
//!
//! Floors from the bottom up; a module imports only from those above it in this list.

pub mod domain;
