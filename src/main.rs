//! One program, two roles: starts the one that fits where it runs.

use backstop::{app, browser::failure, worker};

fn main() {
    failure::report_panics();
    let started = if web_sys::window().is_some() {
        app::mount().map_err(|error| error.to_string())
    } else {
        worker::serve().map_err(|error| error.to_string())
    };
    if let Err(message) = started {
        failure::report(&message);
    }
}
