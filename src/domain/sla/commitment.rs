//! What a vendor promised, and under which condition.

use serde::{Deserialize, Serialize};

use super::{PromiseField, ReplyReading, TierId};
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

impl ClockStart {
    /// In the order of a form.
    pub const ALL: [ClockStart; 3] =
        [ClockStart::Created, ClockStart::SeveritySet, ClockStart::Acknowledged];
}

impl SeveritySetter {
    /// In the order of a form.
    pub const ALL: [SeveritySetter; 4] = [
        SeveritySetter::Unsaid,
        SeveritySetter::Customer,
        SeveritySetter::Vendor,
        SeveritySetter::Agreed,
    ];
}

/// Names a promise: a vendor has at most one for a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PromiseId {
    /// Who promised.
    pub vendor: VendorId,
    /// For which tier.
    pub tier: TierId,
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

    /// Whether its condition is on record: the plan, and the document.
    ///
    /// Without it the promise is shown as one without a condition, and no contract clock runs for it.
    pub fn has_condition(&self) -> bool {
        [&self.plan, &self.document].into_iter().all(|text| !text.trim().is_empty())
    }

    /// Which promise it is.
    pub fn id(&self) -> PromiseId {
        PromiseId { vendor: self.vendor, tier: self.tier }
    }

    /// Whether nothing was entered: such a promise is not on record.
    pub fn is_blank(&self) -> bool {
        *self == Commitment::blank(self.vendor, self.tier)
    }

    /// What it lacks to count as a promise: something promised, the plan, the document.
    ///
    /// Empty for a promise that counts.
    pub fn missing(&self) -> Vec<PromiseField> {
        let is_silent = self.reply.is_none() && self.resolution.is_none() && self.hops.is_none();
        let mut missing = Vec::from_iter(is_silent.then_some(PromiseField::Reply));
        let condition =
            [(PromiseField::Plan, &self.plan), (PromiseField::Document, &self.document)];
        let lacking = condition.into_iter().filter(|(_, text)| text.trim().is_empty());
        missing.extend(lacking.map(|(field, _)| field));
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_promise_without_something_promised_a_plan_and_a_document() {
        let mut promise = Commitment::blank(VendorId(1), TierId::T1);
        assert!(promise.is_blank() && !promise.has_condition());
        let all = [PromiseField::Reply, PromiseField::Plan, PromiseField::Document];
        assert_eq!(promise.missing(), all);
        PromiseField::Plan.enter(&mut promise, "Gold").unwrap();
        PromiseField::Hops.enter(&mut promise, "0").unwrap();
        assert_eq!(promise.missing(), [PromiseField::Document]);
        assert!(!promise.is_blank() && !promise.has_condition());
        PromiseField::Document.enter(&mut promise, "MSA").unwrap();
        assert!(promise.missing().is_empty() && promise.has_condition());
    }
}
