//! What vendors promised, with the condition of every promise.

use super::tables::Table;
use crate::domain::evaluation::Evaluation;
use crate::domain::sla::{Commitment, PromiseField, PromiseId, TierId};
use crate::domain::vendor::Vendor;
use crate::words::Words;

/// What stands for nothing.
const NOTHING: &str = "–";

/// Every promise on record, by vendor and tier, and for each vendor the tiers without one.
///
/// Without any promise on record the table has no rows. An incomplete promise says that it counts as none.
pub fn commitments_table(evaluation: &Evaluation, words: &Words) -> Table {
    let head = [
        words.vendor,
        words.tier,
        words.promised(),
        words.on_condition(),
        words.promise_field(PromiseField::Calendar),
        words.promise_field(PromiseField::Start),
        words.promise_field(PromiseField::Counts),
        words.clock_pauses(),
        words.stands_in(),
    ];
    let terms = &evaluation.terms;
    let mut rows = Vec::new();
    for vendor in evaluation.vendors.iter().filter(|_| !terms.commitments.is_empty()) {
        let mut without: Vec<String> = Vec::new();
        for tier in TierId::ALL {
            match terms.promise(PromiseId { vendor: vendor.id, tier }) {
                Some(promise) => rows.push(promise_row(evaluation, vendor, promise, words)),
                None => without.push(words.tier_label(tier)),
            }
        }
        if !without.is_empty() {
            let tiers: Vec<&str> = without.iter().map(String::as_str).collect();
            let mut row =
                vec![vendor.name.clone(), words.list(&tiers), words.no_promise().to_owned()];
            row.resize(head.len(), NOTHING.to_owned());
            rows.push(row);
        }
    }
    Table::new(&head, rows)
}

fn promise_row(
    evaluation: &Evaluation,
    vendor: &Vendor,
    promise: &Commitment,
    words: &Words,
) -> Vec<String> {
    let held =
        |field: PromiseField| words.promise_held(field, promise, &evaluation.terms.calendars);
    let joined = |fields: &[PromiseField]| {
        let all: Vec<String> = fields.iter().map(|field| held(*field)).collect();
        let said: Vec<&str> =
            all.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        if said.is_empty() { NOTHING.to_owned() } else { words.join(&said) }
    };
    let given = words.promise_given(promise);
    let is_complete = promise.missing().is_empty();
    let promised =
        if is_complete { given } else { words.join(&[given.as_str(), words.incomplete()]) };
    let setter =
        words.answer_label(words.promise_field(PromiseField::Setter), &held(PromiseField::Setter));
    vec![
        vendor.name.clone(),
        words.tier_label(promise.tier),
        promised,
        joined(&[PromiseField::Plan, PromiseField::Channel, PromiseField::Region]),
        held(PromiseField::Calendar),
        words.join(&[&held(PromiseField::Start), &setter]),
        held(PromiseField::Counts),
        words.promise_pauses(promise),
        joined(&[PromiseField::Document, PromiseField::Clause, PromiseField::Date]),
    ]
}
