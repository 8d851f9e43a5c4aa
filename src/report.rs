//! What is said of the results, for print and for a wiki.

mod tables;
pub use tables::{
    Table, answers_table, compliance_head, compliance_row, compliance_table, contributions_table,
    ranking_table, sources_table, tiers_table, weights_table,
};

mod promises;
pub use promises::commitments_table;

mod markdown;
pub use markdown::markdown;
