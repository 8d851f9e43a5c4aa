//! What takes long to compute and changes seldom, kept from one change to the next.

use std::rc::Rc;

use super::HowOften;
use crate::domain::decision::{Attitude, Bank, Counted, Measured, WeightDoubt, measured};
use crate::domain::questionnaire::{Asked, Measure, QuestionId};
use crate::domain::vendor::{Vendor, VendorId};

/// What takes long to compute and changes seldom, kept from one change to the next.
///
/// What it gives never depends on what it was asked before: only how fast.
#[derive(Default)]
pub struct Prepared {
    measured: Vec<OfVendor>,
    pub(super) banks: Vec<Vec<Rc<Bank>>>,
    pub(super) drawn: Option<(WeightDoubt, HowOften)>,
}

/// What one vendor's tickets say.
#[derive(Clone)]
pub(super) struct OfVendor {
    vendor: VendorId,
    attitude: Attitude,
    pub(super) counted: Counted,
    /// By the questions that tickets answer in the questionnaire in use.
    found: Vec<(QuestionId, Measure, Option<Measured>)>,
}

impl OfVendor {
    /// What its tickets say on a question of that measure.
    pub(super) fn on(&self, measure: Option<Measure>) -> Option<&Measured> {
        let found = self.found.iter().find(|(_, of, _)| Some(*of) == measure);
        found.and_then(|(.., measured)| measured.as_ref())
    }

    /// What its tickets say on that question.
    pub(super) fn on_question(&self, id: QuestionId) -> Option<&Measured> {
        let found = self.found.iter().find(|(of, ..)| *of == id);
        found.and_then(|(.., measured)| measured.as_ref())
    }
}

impl Prepared {
    /// What each vendor's tickets say, along the vendors.
    pub(super) fn measure(
        &mut self,
        all: &[Asked],
        (vendors, counted): (&[Vendor], Vec<Counted>),
        attitude: Attitude,
    ) -> Vec<OfVendor> {
        let wanted: Vec<(QuestionId, Measure)> =
            all.iter().filter_map(|asked| Some((asked.id, asked.measure?))).collect();
        let of = |(vendor, counted): (&Vendor, Counted)| {
            let is_known = |known: &&OfVendor| {
                known.vendor == vendor.id
                    && known.attitude == attitude
                    && known.counted == counted
                    && known.found.iter().map(|(id, of, _)| (*id, *of)).eq(wanted.iter().copied())
            };
            if let Some(known) = self.measured.iter().find(is_known) {
                return known.clone();
            }
            let found = wanted.iter().map(|(id, of)| (*id, *of, measured(*of, &counted, attitude)));
            OfVendor { vendor: vendor.id, attitude, found: found.collect(), counted }
        };
        let found: Vec<OfVendor> = vendors.iter().zip(counted).map(of).collect();
        self.measured.clone_from(&found);
        found
    }
}
