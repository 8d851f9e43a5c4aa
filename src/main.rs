//! One program, two roles.
fn main() {}
