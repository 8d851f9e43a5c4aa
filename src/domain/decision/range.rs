//! How far the open answers could move a score, and the rank with it.

/// A vendor's worth on one question: the point value, how far it may lie off, how much is known.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cell {
    /// What counts in the score, 0 to 1; one half where nothing is known.
    pub value: f64,
    /// The least it may turn out to be.
    pub low: f64,
    /// The most it may turn out to be.
    pub high: f64,
    /// The share of the question that is answered, 0 to 1.
    pub covered: f64,
}

impl Cell {
    /// Known to be this much.
    pub fn known(value: f64) -> Cell {
        Cell { value, low: value, high: value, covered: 1.0 }
    }

    /// Nothing known: the middle of the scale, with all of it as its range.
    pub const UNKNOWN: Cell = Cell { value: 0.5, low: 0.0, high: 1.0, covered: 0.0 };
}

/// A score's range and the weight that is answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The score if every open answer turned out worst.
    pub low: f64,
    /// The score if every open answer turned out best.
    pub high: f64,
    /// The weight answered, 0 to 1.
    pub coverage: f64,
}

/// The range of a vendor's score; `shares` sum to 1 and run along `cells`.
///
/// Checked by `tests/golden/missing.json`.
pub fn span(cells: &[Cell], shares: &[f64]) -> Span {
    let sum = |part: fn(&Cell) -> f64| -> f64 {
        cells.iter().zip(shares).map(|(cell, share)| share * part(cell)).sum()
    };
    Span {
        low: sum(|cell| cell.low),
        high: sum(|cell| cell.high),
        coverage: sum(|cell| cell.covered),
    }
}

/// The best and the worst rank each vendor could take, within all ranges.
///
/// Best is one more than the vendors surely above, worst one more than those possibly above.
/// Checked by `tests/golden/missing.json`.
pub fn rank_range(spans: &[Span]) -> Vec<(usize, usize)> {
    let count = |index: usize, above: &dyn Fn(&Span) -> bool| {
        let others = spans.iter().enumerate().filter(|(other, _)| *other != index);
        1 + others.filter(|(_, span)| above(span)).count()
    };
    spans
        .iter()
        .enumerate()
        .map(|(index, own)| {
            let best = count(index, &|other| other.low > own.high);
            (best, count(index, &|other| other.high > own.low))
        })
        .collect()
}
