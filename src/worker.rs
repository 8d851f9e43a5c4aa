//! The long work, off the page's thread: reads files, holds their tickets, counts them, never draws.
//!
//! Where workers are forbidden the page's own thread does the same through the same [`Clerk`].

mod store;
pub use store::Store;

mod clerk;
pub use clerk::Clerk;

mod role;
pub use role::{ServeError, serve};
