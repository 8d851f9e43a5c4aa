//! The long work: reads files, holds their tickets, counts them. A program of its own, which the page loads
//! when there is something for it to do.

mod store;
pub use store::Store;

mod paper;

mod questions;

mod clerk;
pub use clerk::Clerk;

mod port;
pub use port::serve;
