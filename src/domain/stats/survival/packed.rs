//! A curve as it is kept and sent: only the bins with something in them.

use serde::{Deserialize, Serialize};

use super::{Bin, Curve, CurveError};

/// What a curve is rebuilt from.
#[derive(Serialize, Deserialize)]
pub(super) struct Packed {
    /// The edges besides the usual ones.
    given: Vec<i64>,
    /// The place of a bin, how many ended in it, and how many are open.
    bins: Vec<(u16, u32, u32)>,
    never: u32,
    longest: Option<i64>,
}

/// No curve has more edges of its own, or more tickets.
const MOST_EDGES: usize = 1000;
const MOST_TICKETS: u64 = 1 << 24;

impl From<Curve> for Packed {
    fn from(curve: Curve) -> Packed {
        let usual = Curve::new(&[]).edges;
        let filled = (0..).zip(&curve.bins).filter(|(_, bin)| **bin != Bin::default());
        let bins = filled.map(|(place, bin)| (place, bin.ended, bin.open)).collect();
        let is_own = |edge: &i64| usual.binary_search(edge).is_err();
        let given = curve.edges.iter().copied().filter(is_own).collect();
        Packed { given, bins, never: curve.never, longest: curve.longest }
    }
}

impl TryFrom<Packed> for Curve {
    type Error = CurveError;

    fn try_from(packed: Packed) -> Result<Curve, CurveError> {
        if packed.given.len() > MOST_EDGES {
            return Err(CurveError::Corrupt);
        }
        let mut curve = Curve::new(&packed.given);
        let mut last = None;
        for (place, ended, open) in packed.bins {
            let place = usize::from(place);
            let bin = curve.bins.get_mut(place).filter(|_| last < Some(place));
            *bin.ok_or(CurveError::Corrupt)? = Bin { ended, open };
            last = Some(place);
        }
        curve.never = packed.never;
        curve.longest = packed.longest;
        let is_in = |(place, longest): (usize, i64)| {
            let place_of = curve.edges.partition_point(|edge| *edge < longest);
            longest >= 0 && place_of == place && curve.bins[place] != Bin::default()
        };
        let agrees = match (last, curve.longest) {
            (None, None) => true,
            (Some(place), Some(longest)) => is_in((place, longest)),
            _ => false,
        };
        let is_sound = agrees && curve.count() <= MOST_TICKETS;
        if is_sound { Ok(curve) } else { Err(CurveError::Corrupt) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(bins: &[(u16, u32, u32)], longest: Option<i64>) -> Result<Curve, CurveError> {
        let (given, bins) = (vec![30, -5], bins.to_vec());
        Curve::try_from(Packed { given, bins, never: 1, longest })
    }

    #[test]
    fn a_curve_comes_back_as_it_was() {
        let mut curve = Curve::new(&[900_000, 30]);
        for ms in [0, 20, 900_000, 40_000_000_000] {
            curve.add_ended(ms);
        }
        curve.add_open(900_001);
        curve.add_never();
        for curve in [curve, Curve::new(&[])] {
            assert_eq!(Curve::try_from(Packed::from(curve.clone())), Ok(curve));
        }
    }

    #[test]
    fn what_no_tickets_can_have_made_is_refused() {
        assert!(packed(&[(1, 2, 0)], Some(31)).is_ok());
        assert!(packed(&[], None).is_ok());
        for (bins, longest) in [
            (&[(1, 2, 0)][..], None),
            (&[], Some(31)),
            (&[(1, 2, 0)], Some(30)),
            (&[(1, 2, 0)], Some(-1)),
            (&[(1, 0, 0)], Some(31)),
            (&[(900, 2, 0)], Some(31)),
            (&[(1, 2, 0), (1, 2, 0)], Some(31)),
            (&[(2, 2, 0), (1, 2, 0)], Some(31)),
            (&[(1, u32::MAX, u32::MAX)], Some(31)),
        ] {
            assert_eq!(packed(bins, longest), Err(CurveError::Corrupt), "{bins:?} {longest:?}");
        }
        let given = (0..1001).collect();
        let many = Packed { given, bins: Vec::new(), never: 0, longest: None };
        assert_eq!(Curve::try_from(many), Err(CurveError::Corrupt));
    }
}
