//! Tickets on three clocks: one test for each way in which helpdesks have counted wrongly, and what must always hold.

#![allow(clippy::unwrap_used, reason = "a test may")]

mod desk;

mod hours;

mod pauses;

mod severities;

mod replies;

mod promises;

mod endings;

mod oddities;

mod laws;

mod summaries;
