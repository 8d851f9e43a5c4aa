//! The page.

use backstop::{app, browser::failure};

fn main() {
    // By yew's own function: it would put its hook, which only fills the console, over any other.
    yew::set_custom_panic_hook(Box::new(|panic| failure::report(&panic.to_string())));
    if let Err(error) = app::mount() {
        failure::report(&error.to_string());
    }
}
