//! A run of minutes within or beyond a day, and what unites and cuts such runs.

/// Minutes from a day's midnight on; `start` belongs to it, `end` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first minute, 0 at midnight.
    pub start: i64,
    /// The minute after the last one; past 1440 it lies on the next day.
    pub end: i64,
}

impl Span {
    /// The part from minute `start` to minute `end`; `None` where nothing is left.
    pub(super) fn within(self, start: i64, end: i64) -> Option<Span> {
        let part = Span { start: self.start.max(start), end: self.end.min(end) };
        (part.start < part.end).then_some(part)
    }

    /// The same on the clock of a day that begins `minutes` earlier.
    pub(super) fn later(self, minutes: i64) -> Span {
        Span { start: self.start + minutes, end: self.end + minutes }
    }

    /// What of it lies outside `cut`: nothing, one part or two.
    fn without(self, cut: Span) -> impl Iterator<Item = Span> {
        let before = self.within(i64::MIN, cut.start);
        before.into_iter().chain(self.within(cut.end, i64::MAX))
    }
}

/// The same minutes as sorted spans that neither overlap nor touch.
pub(super) fn united(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut found: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match found.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => found.push(span),
        }
    }
    found
}

/// What of some spans lies outside all the cuts, in the same order.
pub(super) fn without(spans: &[Span], cuts: impl Iterator<Item = Span>) -> Vec<Span> {
    cuts.fold(spans.to_vec(), |left, cut| {
        left.into_iter().flat_map(|span| span.without(cut)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn span(start: i64, end: i64) -> Span {
        Span { start, end }
    }

    #[test]
    fn spans_that_overlap_or_touch_become_one() {
        let spans = vec![span(60, 90), span(0, 30), span(30, 40), span(70, 80), span(85, 100)];
        assert_eq!(united(spans), [span(0, 40), span(60, 100)]);
        assert_eq!(united(Vec::new()), []);
    }

    #[test]
    fn a_cut_takes_an_end_the_middle_all_or_nothing() {
        let cut = |start, end| without(&[span(10, 20)], [span(start, end)].into_iter());
        assert_eq!(cut(5, 12), [span(12, 20)]);
        assert_eq!(cut(15, 25), [span(10, 15)]);
        assert_eq!(cut(12, 15), [span(10, 12), span(15, 20)]);
        assert_eq!(cut(10, 20), []);
        assert_eq!(cut(20, 30), [span(10, 20)]);
    }
}
