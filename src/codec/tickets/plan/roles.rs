//! What columns are taken for: by their names, by what stands in them, and by choice.

use super::super::headers;
use super::super::survey::{Facts, Survey};
use super::super::vocabulary;
use super::super::votes::Verdict;
use crate::domain::import::{Choices, Label, Role};

/// What each column is taken for.
pub(super) fn roles(
    survey: &Survey,
    plain: &[String],
    choices: &Choices,
    is_events: bool,
) -> Vec<Role> {
    let mut found: Vec<Option<(Role, usize)>> = plain
        .iter()
        .zip(&survey.header)
        .zip(&survey.facts)
        .map(|((name, written), facts)| {
            let (role, rank) = headers::role(name, is_events)?;
            Some((by_values(role, facts)?, rank + headers::distance(written)))
        })
        .collect();
    if is_events {
        best_event_column(survey, &mut found);
    }
    let mut roles: Vec<Role> = vec![Role::Unused; plain.len()];
    for (at, of) in found.iter().enumerate() {
        let Some((role, rank)) = *of else { continue };
        // Of several columns, the one with the likelier name; of those, the first.
        let better = found.iter().enumerate().any(|(other, of)| {
            of.is_some_and(|(same, other_rank)| same == role && (other_rank, other) < (rank, at))
        });
        if role.is_shared() || !better {
            roles[at] = role;
        }
    }
    for (at, role) in (0..).zip(&mut roles) {
        // A column that was chosen for something takes it from the one that merely seemed to be it.
        let is_taken = !role.is_shared() && choices.roles.iter().any(|(_, taken)| taken == role);
        let seeming = if is_taken { Role::Unused } else { *role };
        *role = choices.role(at).unwrap_or(seeming);
    }
    roles
}

/// A name says less than what stands below it: a "time" may be a moment or a length.
fn by_values(role: Role, facts: &Facts) -> Option<Role> {
    if role == Role::Comment {
        let is_one = |value: &String| value.split(';').count() > 2;
        return facts.values.iter().any(is_one).then_some(role);
    }
    if !matches!(
        role,
        Role::FirstReply
            | Role::ReplyAfter
            | Role::BusinessReply
            | Role::Resolved
            | Role::Closed
            | Role::Created
            | Role::At
    ) {
        return Some(role);
    }
    let is_dated = facts.votes.verdict() != Verdict::NoDates;
    let is_lasting = facts.durations.are_durations();
    match role {
        _ if facts.filled == 0 => Some(role),
        Role::FirstReply | Role::ReplyAfter if is_lasting && !is_dated => Some(Role::ReplyAfter),
        Role::ReplyAfter if is_dated => Some(Role::FirstReply),
        Role::Resolved | Role::Closed if !is_dated => None,
        Role::BusinessReply if !is_lasting => None,
        role => Some(role),
    }
}

/// Of the columns that may say what happened, the one with most words that are known.
fn best_event_column(survey: &Survey, found: &mut [Option<(Role, usize)>]) {
    // By how many cells are known, then by how many different words.
    let known = |at: usize| -> (u32, usize) {
        let is_known = |label: &&Label| vocabulary::event(&label.text).is_some();
        let words = || survey.facts[at].words.iter().filter(is_known);
        (words().map(|label| label.tickets).sum(), words().count())
    };
    let is_event =
        |at: &usize, found: &[Option<(Role, usize)>]| matches!(found[*at], Some((Role::Event, _)));
    let candidates: Vec<usize> = (0..found.len()).filter(|at| is_event(at, found)).collect();
    let Some(best) =
        candidates.iter().copied().max_by_key(|at| (known(*at), std::cmp::Reverse(*at)))
    else {
        return;
    };
    for at in candidates {
        if at != best && known(best).0 > 0 {
            found[at] = None;
        }
    }
}
