//! Everything the page says that has nothing filled in.

use super::Lang;
use crate::domain::questionnaire::Dimension;

/// The labels of one language.
pub struct Words {
    /// Which language it is.
    pub lang: Lang,
    /// The dimensions, in the order of [`Dimension::ALL`].
    pub dimensions: [&'static str; 8],
    /// The product's name.
    pub app: &'static str,
    /// Beside the name.
    pub tagline: &'static str,
    /// The first place.
    pub overview: &'static str,
    /// The second place.
    pub answers: &'static str,
    /// The third place.
    pub tickets: &'static str,
    /// The fourth place.
    pub weights: &'static str,
    /// The fifth place.
    pub report: &'static str,
    /// Names the navigation.
    pub places: &'static str,
    /// At the foot of the navigation.
    pub stays_here: &'static str,
    /// Stands in the empty title.
    pub untitled: &'static str,
    /// Names the title's field.
    pub title_label: &'static str,
    /// A button.
    pub undo: &'static str,
    /// A button.
    pub redo: &'static str,
    /// A button, in the other language.
    pub other_language: &'static str,
    /// The banner of the worked example.
    pub example_said: &'static str,
    /// A button.
    pub start_own: &'static str,
    /// A button.
    pub see_example: &'static str,
    /// A link for the keyboard.
    pub skip_to_main: &'static str,
    /// Names the strip.
    pub verdict: &'static str,
    /// The verdict without vendors.
    pub no_vendors: &'static str,
    /// The verdict when all weights are zero.
    pub no_weights: &'static str,
    /// What to do about it.
    pub no_weights_do: &'static str,
    /// The verdict without enough evidence.
    pub not_enough: &'static str,
    /// What to do about it.
    pub not_enough_do: &'static str,
    /// Before the flip.
    pub what_would_change: &'static str,
    /// Before the unknowns.
    pub still_unknown: &'static str,
    /// What would change a tie.
    pub tie_change: &'static str,
    /// When no weight changes the leader.
    pub no_flip: &'static str,
    /// When nothing is.
    pub nothing_unknown: &'static str,
    /// While tickets are counted again.
    pub recounting: &'static str,
    /// Explains "safely".
    pub how_safely: &'static str,
    /// A heading.
    pub ranking: &'static str,
    /// Under the heading.
    pub score_scale: &'static str,
    /// A column.
    pub vendor: &'static str,
    /// A column.
    pub score_and_range: &'static str,
    /// A column.
    pub score: &'static str,
    /// A column.
    pub range: &'static str,
    /// A column.
    pub rank: &'static str,
    /// A column.
    pub coverage: &'static str,
    /// The reason of no rank.
    pub too_little: &'static str,
    /// A warning.
    pub flag_no_sla: &'static str,
    /// A warning.
    pub flag_no_night: &'static str,
    /// A heading.
    pub find_next: &'static str,
    /// Under the heading.
    pub find_next_why: &'static str,
    /// When nothing is left.
    pub nothing_next: &'static str,
    /// A button.
    pub to_answers: &'static str,
    /// A column.
    pub question: &'static str,
    /// A column: reasons and warnings.
    pub warnings: &'static str,
    /// Opens the list of vendors.
    pub edit_vendors: &'static str,
    /// The reason of no rank when all weights are zero.
    pub no_weight_reason: &'static str,
    /// When there are tickets and no order.
    pub tickets_alone: &'static str,
    /// A column.
    pub file: &'static str,
    /// A segment and a column.
    pub unknown_part: &'static str,
    /// While a file is held over the page.
    pub drop_now: &'static str,
    /// A heading.
    pub contributions: &'static str,
    /// Under the heading.
    pub contributions_why: &'static str,
    /// A column.
    pub total: &'static str,
    /// Opens a table.
    pub show_numbers: &'static str,
    /// A heading.
    pub compliance: &'static str,
    /// Says the clock.
    pub around_the_clock: &'static str,
    /// A column.
    pub tier: &'static str,
    /// A state.
    pub within_target: &'static str,
    /// A state.
    pub within_limit: &'static str,
    /// A state.
    pub late: &'static str,
    /// A state.
    pub never: &'static str,
    /// A state.
    pub overdue: &'static str,
    /// A state.
    pub too_young: &'static str,
    /// A column.
    pub in_time: &'static str,
    /// A column.
    pub interval: &'static str,
    /// Explains the number behind a plus.
    pub young_said: &'static str,
    /// When there are none.
    pub no_tickets: &'static str,
    /// The chart's empty state.
    pub no_tickets_do: &'static str,
    /// A button.
    pub bring_tickets: &'static str,
    /// A tier.
    pub t1: &'static str,
    /// A tier.
    pub t2: &'static str,
    /// A tier.
    pub t3: &'static str,
    /// A tier.
    pub t4: &'static str,
    /// What it is for.
    pub t1_for: &'static str,
    /// What it is for.
    pub t2_for: &'static str,
    /// What it is for.
    pub t3_for: &'static str,
    /// What it is for.
    pub t4_for: &'static str,
    /// A heading.
    pub vendors: &'static str,
    /// Under the heading.
    pub vendors_why: &'static str,
    /// A field.
    pub vendor_name: &'static str,
    /// A button.
    pub add_vendor: &'static str,
    /// A button.
    pub remove: &'static str,
    /// A field's name.
    pub rename: &'static str,
    /// A heading.
    pub three_steps: &'static str,
    /// A step.
    pub step_vendors: &'static str,
    /// A step.
    pub step_tickets: &'static str,
    /// A step.
    pub step_answers: &'static str,
    /// Under the heading.
    pub answers_why: &'static str,
    /// An answer.
    pub unknown: &'static str,
    /// Explains it.
    pub unknown_is: &'static str,
    /// No answer.
    pub not_asked: &'static str,
    /// A button.
    pub take_back: &'static str,
    /// Before the advice.
    pub find_out_how: &'static str,
    /// Marks a measured answer.
    pub from_tickets: &'static str,
    /// Explains it.
    pub from_tickets_is: &'static str,
    /// An empty state.
    pub need_vendors: &'static str,
    /// A heading.
    pub drop_title: &'static str,
    /// In the drop zone.
    pub drop_here: &'static str,
    /// In the drop zone.
    pub drop_stays: &'static str,
    /// A button.
    pub choose_file: &'static str,
    /// While reading.
    pub reading: &'static str,
    /// A button.
    pub cancel: &'static str,
    /// A heading.
    pub what_can_be_read: &'static str,
    /// A layout.
    pub simple_format: &'static str,
    /// A layout's name.
    pub layout_simple: &'static str,
    /// A layout's name.
    pub layout_log: &'static str,
    /// A layout's name.
    pub layout_example: &'static str,
    /// Says what stood in.
    pub stand_in: &'static str,
    /// A caption.
    pub first_rows: &'static str,
    /// A column.
    pub ticket: &'static str,
    /// A column.
    pub priority: &'static str,
    /// A column.
    pub created: &'static str,
    /// A column.
    pub first_reply: &'static str,
    /// A column.
    pub resolved: &'static str,
    /// An empty cell.
    pub none: &'static str,
    /// A question.
    pub which_vendor: &'static str,
    /// A question.
    pub which_vendor_all: &'static str,
    /// A question.
    pub which_tier: &'static str,
    /// An empty label.
    pub no_label: &'static str,
    /// An unanswered question.
    pub choose: &'static str,
    /// A choice.
    pub new_vendor: &'static str,
    /// A choice.
    pub leave_out: &'static str,
    /// A button.
    pub use_tickets: &'static str,
    /// A button.
    pub discard: &'static str,
    /// Under the disabled button.
    pub answer_first: &'static str,
    /// Opens a report.
    pub import_report: &'static str,
    /// A count.
    pub rows_read: &'static str,
    /// A count.
    pub rows_used: &'static str,
    /// A count.
    pub tickets_used: &'static str,
    /// A count.
    pub tickets_aside: &'static str,
    /// A count.
    pub rows_aside: &'static str,
    /// A column.
    pub line: &'static str,
    /// A column.
    pub column: &'static str,
    /// A column.
    pub problem: &'static str,
    /// A button.
    pub change_mapping: &'static str,
    /// Before a moment.
    pub as_of: &'static str,
    /// A level.
    pub evidence_l2: &'static str,
    /// A level.
    pub evidence_l3: &'static str,
    /// A note.
    pub worker_none: &'static str,
    /// An error.
    pub file_failed: &'static str,
    /// An error.
    pub tickets_gone: &'static str,
    /// An error.
    pub reading_failed: &'static str,
    /// A heading.
    pub not_imported: &'static str,
    /// Under it.
    pub nothing_lost: &'static str,
    /// A button.
    pub dismiss: &'static str,
    /// Under the heading.
    pub weights_why: &'static str,
    /// A column.
    pub dimension: &'static str,
    /// A column.
    pub points: &'static str,
    /// A column.
    pub share: &'static str,
    /// A column.
    pub leader_stays: &'static str,
    /// In that column.
    pub always: &'static str,
    /// In that column.
    pub undefined: &'static str,
    /// A heading.
    pub tiers: &'static str,
    /// Under the heading.
    pub tiers_why: &'static str,
    /// A column.
    pub target_minutes: &'static str,
    /// A column.
    pub limit_minutes: &'static str,
    /// A button.
    pub reset_tiers: &'static str,
    /// Under the heading.
    pub report_why: &'static str,
    /// A button.
    pub print: &'static str,
    /// A button.
    pub copy_markdown: &'static str,
    /// A button.
    pub save_markdown: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// After failing to.
    pub copy_failed: &'static str,
    /// A heading.
    pub evidence: &'static str,
    /// A heading.
    pub method: &'static str,
    /// A paragraph.
    pub method_value: &'static str,
    /// A paragraph.
    pub method_share: &'static str,
    /// A paragraph.
    pub method_limits: &'static str,
    /// In the report of the example.
    pub example_mark: &'static str,
}

impl Words {
    /// The name of a dimension.
    pub fn dimension_name(&self, dimension: Dimension) -> &'static str {
        self.dimensions[dimension as usize]
    }
}
