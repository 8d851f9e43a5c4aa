//! What a vendor's tickets come to over all sources.

use crate::domain::decision::Counted;
use crate::domain::evaluation::Evaluation;
use crate::domain::logged::PROBES;
use crate::domain::sla::{ReplyReading, StateCounts};
use crate::domain::summary::{Summaries, Summary};
use crate::domain::vendor::VendorId;

/// A vendor's tickets over all sources; probes of a mock test stand apart.
pub(super) fn counted(evaluation: &Evaluation, all: &Summaries, vendor: VendorId) -> Counted {
    let sources = evaluation.sources();
    let present = |is_probe: bool| {
        let own = sources.iter().filter(move |source| (source.id == PROBES) == is_probe);
        own.filter_map(|source| {
            let summary = all.get(vendor, source.id)?;
            (summary.fingerprint == source.fingerprint).then_some(summary)
        })
    };
    let reading = reading(evaluation, all);
    let mut tiers = [StateCounts::default(); 4];
    for summary in present(false) {
        for (total, tier) in tiers.iter_mut().zip(&summary.tiers) {
            *total = total.plus(tier.counts(reading));
        }
    }
    Counted::of(present(false), present(true), tiers)
}

/// Which replies count: substantive ones only where the policies say so and every source has texts, so that all vendors
/// are read alike.
fn reading(evaluation: &Evaluation, all: &Summaries) -> ReplyReading {
    let wanted = evaluation.terms.policies.reply;
    let is_in_use = |id| evaluation.sources().iter().any(|source| source.id == id && id != PROBES);
    let in_use = all.all().iter().filter(|(_, source, _)| is_in_use(*source));
    let mut texts = in_use.map(|(.., summary): &(_, _, Summary)| summary.has_texts);
    if texts.all(|has_texts| has_texts) { wanted } else { ReplyReading::Human }
}
