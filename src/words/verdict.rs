//! The verdict and what stands around it.

use super::Words;
use crate::domain::questionnaire::Dimension;
use crate::domain::results::{Results, Standing};
use crate::domain::sla::{Compliance, TierId, Tiers, compliance};
use crate::domain::vendor::VendorId;
use crate::domain::verdict::{Flip, NextStep, Verdict};

impl Words {
    /// The verdict as one sentence.
    pub fn verdict_sentence(&self, results: &Results) -> String {
        let name = |id: VendorId| results.name(id);
        match &results.verdict {
            Verdict::NoVendors => self.no_vendors.to_owned(),
            Verdict::NoWeights => self.no_weights.to_owned(),
            Verdict::NotEnough => self.not_enough.to_owned(),
            Verdict::Alone(only) => {
                let score = results.vendor(*only).and_then(|result| result.score).unwrap_or(0.0);
                let (only, score) = (name(*only), self.points_of(score));
                self.say(
                    format!(
                        "{only} scores {score} of 100; there is nobody to compare it with yet."
                    ),
                    format!("{only}得{score}分（满分100），暂无可比较的厂商。"),
                )
            }
            Verdict::Tie(first) => {
                let names: Vec<&str> = first.iter().map(|id| name(*id)).collect();
                let names = self.list(&names);
                self.say(
                    format!("{names} tie for first place on support."),
                    format!("{names}支持得分并列第一。"),
                )
            }
            Verdict::Leads { leader, margin, rivals, .. } => {
                let (leader, by) = (name(*leader), self.margin(*margin));
                if rivals.is_empty() {
                    return self.say(
                        format!("{leader} leads on support by {by}, and nothing still open could change that."),
                        format!("{leader}的支持得分领先{by}，尚未查清的事项都不足以改变这一点。"),
                    );
                }
                let rivals: Vec<&str> = rivals.iter().map(|id| name(*id)).collect();
                let rivals = self.list(&rivals);
                self.say(
                    format!("{leader} leads on support by {by}, but not safely: {rivals} could still come out ahead."),
                    format!("{leader}的支持得分领先{by}，但并不稳固：{rivals}仍有可能反超。"),
                )
            }
        }
    }

    fn margin(&self, margin: f64) -> String {
        match self.points_of(margin).as_str() {
            "0" => self.say("less than a point".to_owned(), "不到1分".to_owned()),
            "1" => self.say("1 point".to_owned(), "1分".to_owned()),
            points => self.say(format!("{points} points"), format!("{points}分")),
        }
    }

    /// Which weight would change the leader, and to whom.
    pub fn flip_sentence(&self, results: &Results, flip: &Flip) -> String {
        let dimension = self.dimensions[flip.dimension];
        let (at, now) = (self.percent(flip.at), self.percent(flip.weight));
        let taker = results.name(flip.taker);
        if flip.at < flip.weight {
            return self.say(
                format!("if {dimension} counted for less than {at} of the weight (now {now}), {taker} would lead."),
                format!("如果“{dimension}”的权重低于{at}（现为{now}），{taker}将成为第一。"),
            );
        }
        self.say(
            format!("if {dimension} counted for more than {at} of the weight (now {now}), {taker} would lead."),
            format!("如果“{dimension}”的权重高于{at}（现为{now}），{taker}将成为第一。"),
        )
    }

    /// Something to find out, as a short line.
    pub fn next_line(&self, results: &Results, step: &NextStep) -> String {
        let (vendor, question) = (results.name(step.vendor), self.text(step.question.name));
        self.say(format!("{vendor}: {question}"), format!("{vendor}：{question}"))
    }

    /// What finding it out could do.
    pub fn stake(&self, step: &NextStep) -> String {
        let by = self.margin(step.stake);
        if step.is_decisive {
            return self.say(
                format!("Worth up to {by}; it alone could change first place."),
                format!("最多影响{by}，仅此一项就可能改变第一名。"),
            );
        }
        self.say(format!("Worth up to {by}."), format!("最多影响{by}。"))
    }

    /// The title of the ranking: what it shows.
    pub fn ranking_title(&self, results: &Results) -> String {
        let name = |id: VendorId| results.name(id);
        match &results.verdict {
            Verdict::Leads { leader, runner_up, rivals, .. } => {
                let (leader, runner_up) = (name(*leader), name(*runner_up));
                if !rivals.is_empty() {
                    let rivals: Vec<&str> = rivals.iter().map(|id| name(*id)).collect();
                    let rivals = self.list(&rivals);
                    return self.say(
                        format!("{leader} is ahead; the range of {rivals} overlaps its own"),
                        format!("{leader}领先，但与{rivals}的区间重叠"),
                    );
                }
                self.say(
                    format!("{leader} is clear of {runner_up}"),
                    format!("{leader}明显领先{runner_up}"),
                )
            }
            _ => self.ranking.to_owned(),
        }
    }

    /// The title of the compliance chart: the most urgent tier with tickets, best and worst.
    pub fn compliance_title(&self, results: &Results, tiers: &Tiers) -> String {
        let in_time = |tier: TierId| {
            let of = |index: &usize| {
                let result = &results.vendors[*index];
                Some((result.vendor.name.as_str(), compliance(&result.tiers[tier.index()])?))
            };
            results.listing.iter().filter_map(of).collect::<Vec<_>>()
        };
        let Some((tier, shares)) = TierId::ALL
            .into_iter()
            .map(|tier| (tier, in_time(tier)))
            .find(|(_, shares)| !shares.is_empty())
        else {
            return self.compliance.to_owned();
        };
        let by_share =
            |a: &&(&str, Compliance), b: &&(&str, Compliance)| a.1.share.total_cmp(&b.1.share);
        let (Some(best), Some(worst)) =
            (shares.iter().rev().max_by(by_share), shares.iter().min_by(by_share))
        else {
            return self.compliance.to_owned();
        };
        let limit = self.minutes(tiers.get(tier).limit());
        let tier = self.tier_name(tier);
        let said = |(name, of): &(&str, Compliance)| {
            let (met, counted) = (self.count(of.met), self.count(of.counted));
            self.say(
                format!("{name} answers {met} of {counted}"),
                format!("{name}{counted}张中{met}张按时响应"),
            )
        };
        let first = said(best);
        if best.0 == worst.0 {
            return self.say(
                format!("{tier}: {first} within {limit}"),
                format!("{tier}（{limit}内）：{first}"),
            );
        }
        let (name, met, counted) = (worst.0, self.count(worst.1.met), self.count(worst.1.counted));
        self.say(
            format!("{tier}: {first} within {limit}, {name} {met} of {counted}"),
            format!("{tier}（{limit}内）：{first}，{name}{counted}张中{met}张"),
        )
    }

    /// Why a vendor has no rank, if it has none.
    pub fn standing_reason(&self, standing: Standing) -> Option<&'static str> {
        match standing {
            Standing::Ranked(_) | Standing::Alone => None,
            Standing::NotEnough => Some(self.too_little),
            Standing::KnockedOut => Some(self.knocked_out),
        }
    }

    /// What a score rests on: `212 tickets · 11 of 12 answers known`.
    pub fn evidence_line(&self, tickets: u32, known: usize, questions: usize) -> String {
        let tickets = self.count(tickets);
        self.say(
            format!("{tickets} tickets · {known} of {questions} questions known"),
            format!("{tickets}张工单 · {questions}题已知{known}题"),
        )
    }

    /// A contribution, said of its segment.
    pub fn contribution_line(&self, vendor: &str, dimension: Dimension, value: f64) -> String {
        let (name, points) =
            (self.dimension_name(dimension), format!("{:.1}", value * 100.0 + 0.0));
        self.say(
            format!("{vendor}, {name}: {points} points"),
            format!("{vendor}，{name}：{points}分"),
        )
    }

    /// A score and its range, said of a band.
    pub fn band_line(&self, vendor: &str, score: f64, low: f64, high: f64) -> String {
        let (score, range) = (self.points_of(score), self.points_range(low, high));
        self.say(
            format!("{vendor}: {score}, range {range}"),
            format!("{vendor}：{score}分，区间{range}"),
        )
    }
}
