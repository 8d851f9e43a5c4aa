//! What stands beside Zendesk's tickets: users, groups, and metric sets.

use std::collections::BTreeMap;

use super::super::{Scribe, Steps};
use super::Tale;
use crate::codec::json::Value;
use crate::codec::tickets::story::{Story, What};
use crate::domain::import::Replies;
use crate::domain::ticket::{EventKind, Side};
use crate::domain::time::Instant;

/// What stands beside tickets, by its numbers.
#[derive(Default)]
pub(in super::super) struct Beside {
    /// Indices into [`ROLES`].
    roles: BTreeMap<String, usize>,
    groups: Vec<(String, String)>,
    /// Indices into the metric sets.
    tickets: BTreeMap<String, usize>,
    metrics: Vec<Value>,
}

const ROLES: [(&str, Side); 2] = [("end-user", Side::Customer), ("bot", Side::Bot)];

impl Beside {
    /// Takes in a user, a group or a metric set.
    pub fn learn(&mut self, list: &str, value: Value) {
        let id = value.at("id").text().to_owned();
        match list {
            "users" => {
                let role = value.at("role").text();
                let known = ROLES.iter().position(|(name, _)| *name == role);
                self.roles.extend(known.map(|role| (id, role)));
            }
            "groups" if self.groups.iter().all(|(known, _)| *known != id) => {
                self.groups.push((id, value.at("name").text().to_owned()));
            }
            "metric_sets" => {
                let ticket = value.at("ticket_id").text().to_owned();
                self.tickets.insert(ticket, self.metrics.len());
                self.metrics.push(value);
            }
            _ => {}
        }
    }

    /// The same for what stands within the ticket's own record.
    pub fn learn_inside(&mut self, value: &Value) {
        for list in ["users", "groups"] {
            for value in value.at(list).list() {
                self.learn(list, value.clone());
            }
        }
    }

    /// The story with names, sides and times that stand beside it.
    pub fn settle(&self, tale: Tale, scribe: &mut Scribe<'_>) -> Story {
        let Tale { mut story, undated, is_mute, metrics } = tale;
        for happening in &mut story.happenings {
            if let What::Assigned(group) = &mut happening.what {
                if let Some((_, name)) = self.groups.iter().find(|(id, _)| id == group) {
                    group.clone_from(name);
                }
            } else if happening.side == Side::Vendor {
                let role = self.roles.get(&happening.person).and_then(|role| ROLES.get(*role));
                happening.side = role.map_or(Side::Vendor, |(_, side)| *side);
            }
        }
        let beside = self.tickets.get(&story.id).and_then(|index| self.metrics.get(*index));
        let metrics = beside.filter(|_| metrics.is_null()).unwrap_or(&metrics);
        reply(&mut story, metrics, is_mute, scribe);
        if let Some((step, updated)) = undated {
            // A status since when is not said holds since it last changed, at the latest since the last change of all.
            let since = scribe.moment(metrics, "status_updated_at");
            let solved = scribe.moment(metrics, "solved_at").filter(|_| step.is_over());
            if let Some(at) = solved {
                story.tell(at, Side::Vendor, What::Other(EventKind::Resolved));
            }
            let since = since.or(updated.filter(|_| step.is_over()));
            if let Some(at) = since.filter(|_| solved.is_none()) {
                Steps::default().tell(&mut story, at, Side::Vendor, step);
            }
        }
        story
    }
}

/// What the metric set says of the first reply; it stands in for one where the file has no messages.
fn reply(story: &mut Story, metrics: &Value, is_mute: bool, scribe: &mut Scribe<'_>) {
    let ms = |path: &str, unit: i64| metrics.at(path).text().parse::<i64>().ok()?.checked_mul(unit);
    let calendar = ms("reply_time_in_seconds.calendar", 1000);
    story.claimed.calendar_ms = calendar.or(ms("reply_time_in_minutes.calendar", 60_000));
    story.claimed.business_ms = ms("reply_time_in_minutes.business", 60_000);
    if let Some(lasted) = story.claimed.calendar_ms.filter(|_| is_mute) {
        let at = Instant(story.created.0.saturating_add(lasted));
        story.tell(at, Side::Vendor, What::Said { text: None, is_public: true });
    }
    if is_mute && !metrics.is_null() {
        scribe.evidence.tells(Replies::Lasting);
    }
}
