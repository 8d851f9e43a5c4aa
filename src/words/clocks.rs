//! The clocks of a ticket: their names, states and readings, and what happened to it.

use super::Words;
use crate::domain::sla::{BandKind, ClockKind, Outcome, ReplyReading, Risk, TicketState};
use crate::domain::stats::Percentile;
use crate::domain::ticket::{Exclusion, Waiting};
use crate::domain::time::{Instant, MINUTE_MS, Minutes, Zone};

impl Words {
    /// A clock's name.
    pub fn clock(&self, clock: ClockKind) -> &'static str {
        match clock {
            ClockKind::Ranking => self.say("Ranking clock", "排名时钟"),
            ClockKind::Contract => self.say("Contract clock", "合同时钟"),
            ClockKind::Felt => self.say("Felt clock", "体感时钟"),
        }
    }

    /// What a clock measures by.
    pub fn clock_is(&self, clock: ClockKind) -> &'static str {
        match clock {
            ClockKind::Ranking => self.say(
                "your tiers and calendars, from creation, the same for every vendor; the only one that is ranked",
                "按你的分级和日历，从创建起计，对所有厂商一致；只有它参与排名",
            ),
            ClockKind::Contract => self.say(
                "what the vendor promised: its calendar, its start, its pauses",
                "按厂商的承诺：其日历、起算点和暂停规则",
            ),
            ClockKind::Felt => self.say(
                "what you live through: around the clock from creation, never paused",
                "你的实际体感：从创建起7×24小时连续计时，从不暂停",
            ),
        }
    }

    /// Which message is a reply.
    pub fn reply_reading(&self, reading: ReplyReading) -> &'static str {
        match reading {
            ReplyReading::Any => self.say("any public message", "任何公开消息"),
            ReplyReading::Human => self.say("a person’s message", "真人消息"),
            ReplyReading::Substantive => self.say("a substantive message", "有实质内容的消息"),
        }
    }

    /// What a ticket comes to.
    pub fn ticket_state(&self, state: TicketState) -> &'static str {
        match state {
            TicketState::WithinTarget => self.within_target,
            TicketState::WithinLimit => self.within_limit,
            TicketState::Late => self.late,
            TicketState::Never => self.never,
            TicketState::Overdue => self.overdue,
            TicketState::YoungSettled => {
                self.say("too young to count, already settled", "时间未到，但已有结果")
            }
            TicketState::YoungOpen => self.too_young,
            TicketState::Excluded(why) => self.exclusion(why),
            TicketState::NotStarted => self.say("clock not started", "尚未起算"),
            TicketState::NoPromise => self.say("no promise", "无承诺"),
            TicketState::Unmeasurable => self.say("cannot be told", "无法判断"),
        }
    }

    /// Why a ticket is left out.
    pub fn exclusion(&self, why: Exclusion) -> &'static str {
        match why {
            Exclusion::Spam => self.say("left out: spam", "不计：垃圾信息"),
            Exclusion::Merged => self.say("left out: merged into another", "不计：已并入其他工单"),
            Exclusion::Duplicate => self.say("left out: a duplicate", "不计：重复"),
            Exclusion::Internal => self.say("left out: internal", "不计：内部工单"),
            Exclusion::CreatedByVendor => {
                self.say("left out: opened by the vendor", "不计：由厂商创建")
            }
        }
    }

    /// For whom a ticket waits.
    pub fn waiting(&self, waiting: Waiting) -> &'static str {
        match waiting {
            Waiting::CustomerAsked => {
                self.say("waiting for you, after a public question", "等待客户（厂商已公开提问）")
            }
            Waiting::CustomerClaimed => self.say(
                "said to wait for you, without an open question",
                "自称等待客户（并无未答的提问）",
            ),
            Waiting::Hold => self.say("on hold", "挂起"),
            Waiting::Third => self.say("waiting for a third party", "等待第三方"),
            Waiting::Engineering => self.say("waiting for engineering", "等待研发"),
        }
    }

    /// What a clock does.
    pub fn band(&self, kind: BandKind) -> String {
        match kind {
            BandKind::Running => self.say("running", "计时").to_owned(),
            BandKind::Paused(waiting) => {
                let why = self.waiting(waiting);
                self.say(format!("paused: {why}"), format!("暂停：{why}"))
            }
            BandKind::OffHours => self.say("off-hours", "非工作时间").to_owned(),
            BandKind::Holiday => self.say("holiday", "节假日").to_owned(),
            BandKind::NotStarted => self.say("not started", "未起算").to_owned(),
            BandKind::Solved => self.say("solved", "已解决").to_owned(),
        }
    }

    /// What a pause is called where it is not said for whom.
    pub fn paused(&self) -> &'static str {
        self.say("paused", "暂停")
    }

    /// From a length of time to another.
    pub fn length_range(&self, low: i64, high: i64) -> String {
        format!("{} – {}", self.length(low), self.length(high))
    }

    /// A length of time in milliseconds, to the minute; under one minute said so.
    pub fn length(&self, ms: i64) -> String {
        if ms > 0 && ms < MINUTE_MS {
            return self.say("under 1 min", "不到1分钟").to_owned();
        }
        let minutes = u32::try_from(ms.max(0) / MINUTE_MS).unwrap_or(u32::MAX);
        if minutes >= 2880 {
            let (days, hours) = (minutes / 1440, minutes % 1440 / 60);
            return match hours {
                0 => self.minutes(Minutes(days * 1440)),
                _ => self.say(format!("{days} d {hours} h"), format!("{days}天{hours}小时")),
            };
        }
        self.minutes(Minutes(minutes))
    }

    /// A percentile of lengths of time.
    pub fn percentile(&self, percentile: Option<Percentile>) -> String {
        match percentile {
            None => "–".to_owned(),
            Some(Percentile::At(ms)) => self.length(ms),
            Some(Percentile::MoreThan(ms)) => {
                let length = self.length(ms);
                self.say(format!("more than {length}"), format!("超过{length}"))
            }
            Some(Percentile::Never) => self.say("never", "从未").to_owned(),
        }
    }

    /// A moment on a zone's clocks, to the minute, without the zone's name.
    pub fn wall(&self, at: Instant, zone: &Zone) -> String {
        self.moment_short(Instant(at.0.saturating_add(zone.ahead_ms(at))))
    }

    /// Says in whose time moments are given.
    pub fn times_in(&self, zone: &Zone) -> String {
        let name = zone.name();
        self.say(format!("Times in {name}"), format!("时间按{name}"))
    }

    /// What the clock says of a ticket's first reply, as a sentence.
    pub fn outcome(&self, outcome: &Outcome, zone: &Zone) -> String {
        let state = self.ticket_state(outcome.state);
        let at = |at: Option<Instant>| at.map(|at| self.wall(at, zone)).unwrap_or_default();
        let spent = outcome.elapsed_ms.map(|ms| self.length(ms)).unwrap_or_default();
        let due = at(outcome.limit_due);
        match (outcome.state, outcome.reply) {
            (
                TicketState::NotStarted
                | TicketState::NoPromise
                | TicketState::Excluded(_)
                | TicketState::Unmeasurable,
                _,
            ) => format!("{state}{}", self.say(".", "。")),
            (_, Some(_)) => {
                let reply = at(outcome.reply);
                self.say(
                    format!("Answered {reply}, after {spent} on this clock; the limit was due {due}: {state}."),
                    format!("{reply}响应，本时钟计{spent}；时限到期{due}：{state}。"),
                )
            }
            (TicketState::YoungOpen, None) => {
                let risk = outcome.at_risk.map_or("", |risk| self.risk(risk));
                self.say(
                    format!("Not answered yet after {spent}; the limit is due {due}. {risk}"),
                    format!("尚未响应，已计{spent}；时限到期{due}。{risk}"),
                )
            }
            (_, None) => self.say(
                format!("No answer on record; the limit was due {due}: {state}."),
                format!("没有响应记录；时限到期{due}：{state}。"),
            ),
        }
    }

    /// How near a limit is.
    pub fn risk(&self, risk: Risk) -> &'static str {
        match risk {
            Risk::Near => {
                self.say("At risk: 75% of the limit have passed.", "有风险：时限已过75%。")
            }
            Risk::Close => {
                self.say("At risk: 90% of the limit have passed.", "有风险：时限已过90%。")
            }
        }
    }
}
