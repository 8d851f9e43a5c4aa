use super::*;
use crate::domain::example::counted;
use crate::domain::time::MINUTE_MS;

const HOUR: f64 = 60.0;
const WORKING_DAY: f64 = 24.0 * HOUR;

/// Each measure's declared points, as the questionnaire's design lists them: shares, or minutes.
const DECLARED: [(Measure, &[(f64, f64)]); 8] = [
    (Measure::FirstReply, &[(0.5, 0.0), (0.8, 0.4), (0.9, 0.6), (0.95, 0.8), (1.0, 1.0)]),
    (Measure::Probes, &[(0.5, 0.0), (0.8, 0.4), (0.9, 0.6), (0.95, 0.8), (1.0, 1.0)]),
    (Measure::Known, &[(0.7, 0.0), (0.9, 0.8), (0.95, 1.0)]),
    (
        Measure::Reopened,
        &[(0.2, 0.0), (0.15, 0.2), (0.1, 0.4), (0.05, 0.6), (0.02, 0.8), (0.0, 1.0)],
    ),
    (Measure::Returned, &[(0.3, 0.0), (0.2, 0.4), (0.1, 0.6), (0.05, 0.8), (0.0, 1.0)]),
    (Measure::Updates, &[(240.0, 0.0), (120.0, 0.4), (60.0, 0.8), (30.0, 1.0)]),
    (
        Measure::Hard,
        &[
            (10.0 * WORKING_DAY, 0.0),
            (3.0 * WORKING_DAY, 0.6),
            (WORKING_DAY, 0.8),
            (WORKING_DAY / 4.0, 1.0),
        ],
    ),
    (
        Measure::Workaround,
        &[
            (336.0 * HOUR, 0.0),
            (168.0 * HOUR, 0.4),
            (72.0 * HOUR, 0.6),
            (24.0 * HOUR, 0.8),
            (4.0 * HOUR, 1.0),
        ],
    ),
];

/// A vendor of whose tickets nothing was counted.
fn nothing() -> Counted {
    let all = counted().summaries;
    let mut blank = all.all()[0].2.clone();
    blank.tallies = crate::domain::summary::Tallies::default();
    (blank.updates, blank.engineering) = (Curve::new(&[]), Curve::new(&[]));
    for tier in &mut blank.tiers {
        tier.fix_curve = Curve::new(&[]);
    }
    let (probes, tiers) = (StateCounts::default(), [StateCounts::default(); 4]);
    Counted { dated: Some(blank.clone()), logged: Some(blank), probes, tiers }
}

fn is(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-9
}

#[test]
fn every_measure_is_worth_what_was_declared_and_stays_flat_outside() {
    for (measure, points) in DECLARED {
        let worth = worth(measure);
        for (at, expected) in points {
            assert!(is(worth.value(*at), *expected), "{measure:?} at {at}");
        }
        let beyond = points[0].0 + points[0].0 - points[points.len() - 1].0;
        assert!(is(worth.value(beyond), 0.0), "{measure:?} at {beyond}");
    }
}

#[test]
fn a_share_needs_six_tickets_and_a_mock_test_three_probes() {
    let known = |n| {
        let mut of = nothing();
        of.dated.as_mut().unwrap().tallies.known_solved = Tally { k: n, n };
        measured(Measure::Known, &of, Attitude::Neutral)
    };
    assert_eq!(known(5), None);
    let six = known(6).unwrap().gauge;
    // The mean of the posterior is 6.5 / 7, between 90 % worth 0.8 and 95 % worth 1.
    let expected = 0.8 + 0.2 * (6.5 / 7.0 - 0.9) / 0.05;
    assert!(is(six.cell.value, expected) && six.counted == 6, "{six:?}");
    let probes = |count| {
        let mut of = nothing();
        of.probes.within_target = count;
        measured(Measure::Probes, &of, Attitude::Neutral)
    };
    assert!(probes(2).is_none() && probes(3).is_some());
}

#[test]
fn a_careful_reader_goes_by_a_later_percentile_and_updates_are_p90_for_everybody() {
    let mut of = nothing();
    let (hours, minutes) = (60 * MINUTE_MS, MINUTE_MS);
    let logged = of.logged.as_mut().unwrap();
    logged.updates = Curve::new(&[180 * minutes]);
    (1..=20).for_each(|n| logged.updates.add_ended(n * 10 * minutes));
    let tiers = &mut of.dated.as_mut().unwrap().tiers;
    (1..=10).for_each(|n| tiers[0].fix_curve.add_ended(n * 10 * hours));
    (11..=20).for_each(|n| tiers[1].fix_curve.add_ended(n * 10 * hours));
    tiers[2].fix_curve.add_ended(hours);
    let at = |measure, attitude| measured(measure, &of, attitude).unwrap().gauge;
    let of_all = Attitude::ALL.map(|attitude| at(Measure::Workaround, attitude));
    assert!(of_all.iter().all(|gauge| gauge.counted == 20), "T1 and T2 alone");
    let values = of_all.map(|gauge| gauge.cell.value);
    assert!(values[0] > values[1] && values[1] > values[2], "{values:?}");
    let updates = Attitude::ALL.map(|attitude| at(Measure::Updates, attitude).cell.value);
    assert!(updates.windows(2).all(|pair| is(pair[0], pair[1])));
    // The 90th percentile is 180 minutes, half way between 120 worth 0.4 and 240 worth 0.
    assert!(is(updates[0], 0.2), "{updates:?}");
}

#[test]
fn a_percentile_that_is_not_reached_counts_half_of_the_longest_time_seen() {
    let mut of = nothing();
    let curve = &mut of.logged.as_mut().unwrap().engineering;
    let day = 1440 * MINUTE_MS;
    (0..6).for_each(|_| curve.add_open(day));
    let gauge = measured(Measure::Hard, &of, Attitude::Neutral).unwrap().gauge;
    assert!(is(gauge.cell.value, 0.4) && is(gauge.cell.low, 0.0) && is(gauge.cell.high, 0.8));
    let curve = &mut of.logged.as_mut().unwrap().engineering;
    *curve = Curve::new(&[]);
    (0..6).for_each(|_| curve.add_never());
    let never = measured(Measure::Hard, &of, Attitude::Neutral).unwrap().gauge;
    assert!(is(never.cell.value, 0.0) && is(never.cell.high, 0.0), "closed without an answer");
}

#[test]
fn files_with_less_than_moments_are_never_scored() {
    let blank = nothing().dated.unwrap();
    let of = |level| {
        let summary = Summary { level, ..blank.clone() };
        let counted =
            Counted::of([&summary].into_iter(), [].into_iter(), [StateCounts::default(); 4]);
        (counted.dated.is_some(), counted.logged.is_some())
    };
    assert_eq!(of(EvidenceLevel::L1), (false, false));
    assert_eq!(of(EvidenceLevel::L2), (true, false));
    assert_eq!(of(EvidenceLevel::L3), (true, true));
}
