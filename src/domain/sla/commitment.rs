//! What a vendor promised, and under which condition.

use serde::{Deserialize, Serialize};

use super::{ReplyReading, TierId};
use crate::domain::ticket::Waiting;
use crate::domain::time::{CalendarId, Minutes};
use crate::domain::vendor::VendorId;

/// When a contract's clock starts.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ClockStart {
    /// When the customer opened the ticket.
    #[default]
    Created,
    /// When the vendor set its severity.
    SeveritySet,
    /// When the vendor acknowledged it.
    Acknowledged,
}

/// Who decides how severe a ticket is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum SeveritySetter {
    /// The contract does not say.
    #[default]
    Unsaid,
    /// The customer.
    Customer,
    /// The vendor.
    Vendor,
    /// Both together.
    Agreed,
}

/// What one vendor promised for one tier. Without one on record there is no promise.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Commitment {
    /// Who promised.
    pub vendor: VendorId,
    /// For which tier.
    pub tier: TierId,
    /// The first reply promised; `None` when only a resolution is.
    pub reply: Option<Minutes>,
    /// The resolution promised.
    pub resolution: Option<Minutes>,
    /// The most hand-offs promised.
    pub hops: Option<u32>,
    /// The plan, and whether it is paid.
    pub plan: String,
    /// The sales channel.
    pub channel: String,
    /// The region.
    pub region: String,
    /// On which calendar.
    pub calendar: CalendarId,
    /// When its clock starts.
    pub start: ClockStart,
    /// Who sets the severity.
    pub setter: SeveritySetter,
    /// What counts as a response.
    pub counts: ReplyReading,
    /// What stops its clock, as the clause says; waiting for the customer is [`Waiting::CustomerClaimed`].
    pub pauses: Vec<Waiting>,
    /// The document in which it stands.
    pub document: String,
    /// The clause.
    pub clause: String,
    /// Of which date, as written.
    pub date: String,
}

impl Commitment {
    /// A promise of which nothing is entered yet.
    pub fn blank(vendor: VendorId, tier: TierId) -> Commitment {
        Commitment {
            vendor,
            tier,
            reply: None,
            resolution: None,
            hops: None,
            plan: String::new(),
            channel: String::new(),
            region: String::new(),
            calendar: CalendarId::AROUND_THE_CLOCK,
            start: ClockStart::default(),
            setter: SeveritySetter::default(),
            counts: ReplyReading::default(),
            pauses: Vec::new(),
            document: String::new(),
            clause: String::new(),
            date: String::new(),
        }
    }

    /// Whether its condition is on record: plan, channel and region, and the document with its clause.
    ///
    /// Without it the promise is shown as one without a condition, and no contract clock runs for it.
    pub fn has_condition(&self) -> bool {
        [&self.plan, &self.document].into_iter().all(|text| !text.trim().is_empty())
    }
}
