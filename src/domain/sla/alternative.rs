//! What could be decided otherwise: each single change of a policy, never two at once.

use serde::{Deserialize, Serialize};

use super::{PauseRule, Policies, ReopenRule, ReplyReading, ResolutionReading, SeverityRule};

/// One choice of one policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PolicyChange {
    /// Which message is a first reply.
    Reply(ReplyReading),
    /// Which end is the resolution.
    Resolution(ResolutionReading),
    /// What stops the clock.
    Pauses(PauseRule),
    /// Which limit holds.
    Severity(SeverityRule),
    /// What a reopened ticket's clock does.
    Reopen(ReopenRule),
}

impl PolicyChange {
    /// All choices, one row a policy, the default first.
    ///
    /// That any message is a reply is a reading of contracts only.
    pub const CHOICES: [&'static [PolicyChange]; 5] = [
        &[PolicyChange::Reply(ReplyReading::Human), PolicyChange::Reply(ReplyReading::Substantive)],
        &[
            PolicyChange::Resolution(ResolutionReading::Last),
            PolicyChange::Resolution(ResolutionReading::First),
            PolicyChange::Resolution(ResolutionReading::Durable),
        ],
        &[PolicyChange::Pauses(PauseRule::CustomerAsked), PolicyChange::Pauses(PauseRule::None)],
        &[
            PolicyChange::Severity(SeverityRule::InForce),
            PolicyChange::Severity(SeverityRule::Retroactive),
            PolicyChange::Severity(SeverityRule::Reset),
        ],
        &[
            PolicyChange::Reopen(ReopenRule::Continues),
            PolicyChange::Reopen(ReopenRule::Includes),
            PolicyChange::Reopen(ReopenRule::Fresh),
        ],
    ];

    /// These policies with this one chosen.
    #[must_use]
    pub fn applied_to(self, policies: &Policies) -> Policies {
        let policies = *policies;
        match self {
            PolicyChange::Reply(reply) => Policies { reply, ..policies },
            PolicyChange::Resolution(resolution) => Policies { resolution, ..policies },
            PolicyChange::Pauses(pauses) => Policies { pauses, ..policies },
            PolicyChange::Severity(severity) => Policies { severity, ..policies },
            PolicyChange::Reopen(reopen) => Policies { reopen, ..policies },
        }
    }

    /// Whether it is what these policies have already.
    pub fn is_in(self, policies: &Policies) -> bool {
        self.applied_to(policies) == *policies
    }

    /// What these policies have chosen, one a policy.
    pub fn all_in(policies: &Policies) -> [PolicyChange; 5] {
        let Policies { reply, resolution, pauses, severity, reopen } = *policies;
        [
            PolicyChange::Reply(reply),
            PolicyChange::Resolution(resolution),
            PolicyChange::Pauses(pauses),
            PolicyChange::Severity(severity),
            PolicyChange::Reopen(reopen),
        ]
    }
}

/// Policies that differ in one choice from those in force, and which choice that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Alternative {
    /// What is chosen otherwise.
    pub change: PolicyChange,
    /// All five with that change.
    pub policies: Policies,
}

/// Each alternative to the policies in force, tried once and never combined; in the order of the choices.
///
/// Eight where every policy in force is one that can be chosen.
pub fn alternatives(policies: &Policies) -> Vec<Alternative> {
    let choices = PolicyChange::CHOICES.into_iter().flatten().copied();
    let others = choices.filter(|change| !change.is_in(policies));
    others.map(|change| Alternative { change, policies: change.applied_to(policies) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_have_eight_alternatives() {
        let found = alternatives(&Policies::default());
        let changes: Vec<PolicyChange> = found.iter().map(|one| one.change).collect();
        let expected = [
            PolicyChange::Reply(ReplyReading::Substantive),
            PolicyChange::Resolution(ResolutionReading::First),
            PolicyChange::Resolution(ResolutionReading::Durable),
            PolicyChange::Pauses(PauseRule::None),
            PolicyChange::Severity(SeverityRule::Retroactive),
            PolicyChange::Severity(SeverityRule::Reset),
            PolicyChange::Reopen(ReopenRule::Includes),
            PolicyChange::Reopen(ReopenRule::Fresh),
        ];
        assert_eq!(changes, expected);
    }

    #[test]
    fn every_alternative_differs_in_one_policy_only() {
        let mut seen = vec![Policies::default()];
        for at in 0..108 {
            let policies = seen[at];
            let found = alternatives(&policies);
            assert_eq!(found.len(), 8);
            for one in found {
                let Policies { reply, resolution, pauses, severity, reopen } = one.policies;
                let differences = [
                    reply != policies.reply,
                    resolution != policies.resolution,
                    pauses != policies.pauses,
                    severity != policies.severity,
                    reopen != policies.reopen,
                ];
                assert_eq!(differences.into_iter().filter(|differs| *differs).count(), 1);
                assert!(one.change.is_in(&one.policies) && !one.change.is_in(&policies));
                if !seen.contains(&one.policies) {
                    seen.push(one.policies);
                }
            }
        }
        assert_eq!(seen.len(), 2 * 3 * 2 * 3 * 3);
    }

    #[test]
    fn the_defaults_stand_first_and_any_message_is_not_offered() {
        let defaults = PolicyChange::CHOICES.map(|choices| choices[0]);
        assert!(defaults.iter().all(|choice| choice.is_in(&Policies::default())));
        let any = Policies { reply: ReplyReading::Any, ..Policies::default() };
        assert_eq!(alternatives(&any).len(), 9);
    }
}
