//! The verdict and what stands around it.

use super::Words;
use crate::domain::questionnaire::QuestionSet;
use crate::domain::results::Results;
use crate::domain::sla::{Compliance, TierId, Tiers, compliance};
use crate::domain::vendor::VendorId;
use crate::domain::verdict::{Flip, NextStep, Strength, Verdict};

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
                    format!("{only}得{score}分（满分100），目前还没有可以与之比较的厂商。"),
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
            Verdict::Leads { .. } => self.lead_sentence(results),
        }
    }

    /// Who leads, how surely, and what could still undo it.
    fn lead_sentence(&self, results: &Results) -> String {
        let Verdict::Leads { leader, runner_up, strength, first, other, unseen, is_proven, .. } =
            &results.verdict
        else {
            return String::new();
        };
        let by = self.lead(results);
        let name = |id: &VendorId| results.name(*id);
        let (leader, runner_up) = (name(leader), name(runner_up));
        let (first, other) = (self.percent(*first), self.percent(*other));
        let on = self.ranked_by(results.set);
        let mut said = match strength {
            Strength::Clearly => self.say(
                format!("{leader} leads clearly {on}: by {by}, and first in {first} of draws"),
                format!("{leader}{on}明显领先：高出{by}，{first}的模拟中排名第一"),
            ),
            Strength::Leads => self.say(
                format!("{leader} leads {on} by {by}: first in {first} of draws, {runner_up} in {other}"),
                format!("{leader}{on}领先{by}：{first}的模拟中排名第一，{runner_up}为{other}"),
            ),
            Strength::NearTie => self.say(
                format!("{leader} and {runner_up} are a near tie {on}: first in {first} and {other} of draws"),
                format!("{leader}与{runner_up}{on}难分高下：分别在{first}和{other}的模拟中排名第一"),
            ),
        };
        if !unseen.is_empty() {
            let unseen: Vec<&str> = unseen.iter().map(name).collect();
            let unseen = self.list(&unseen);
            said.push_str(&self.say(
                format!("; {unseen}, of which too little is known to be in the order, could still come out ahead"),
                format!("；{unseen}所知太少、尚未排名，仍有可能反超"),
            ));
        }
        if !is_proven {
            said.push_str(&self.say(
                format!("; that {leader} meets every requirement is not shown yet"),
                format!("；{leader}是否满足全部硬性要求尚待证实"),
            ));
        }
        said.push_str(self.say(".", "。"));
        said
    }

    /// What the order goes by.
    fn ranked_by(&self, set: QuestionSet) -> &'static str {
        match set {
            QuestionSet::TicketsOnly => self.say("by tickets alone", "仅按工单"),
            _ => self.say("on support", "在支持方面"),
        }
    }

    /// By how much one leads, as the rounded scores beside it show.
    fn lead(&self, results: &Results) -> String {
        let mut listed = results.listing.iter().map(|index| &results.vendors[*index]);
        let mut points = || {
            let ordering = listed.next().and_then(|result| result.ordering).unwrap_or(0.0);
            (ordering * 100.0).round() / 100.0
        };
        let first = points();
        self.margin(first - points())
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
        let (vendor, question) = (results.name(step.vendor), self.text(&step.question.name));
        self.say(format!("{vendor}: {question}"), format!("{vendor}：{question}"))
    }

    /// What finding it out could do.
    pub fn stake(&self, step: &NextStep) -> String {
        let by = self.margin(step.stake);
        if let Some(counted) = step.counted {
            let tickets = self.ticket_count(counted);
            return self.say(
                format!("Rests on {tickets} only; more could move it by up to {by}."),
                format!("目前只有{tickets}；更多样本最多影响{by}。"),
            );
        }
        if step.chance > 0.0 {
            let part = self.percent(step.chance);
            return self.say(
                format!("Worth up to {by}; it alone could change first place, in {part} of what it may be."),
                format!("最多影响{by}；仅此一项就可能改变第一名（占其可能取值的{part}）。"),
            );
        }
        self.say(format!("Worth up to {by}."), format!("最多影响{by}。"))
    }

    /// The title of the ranking: what it shows.
    pub fn ranking_title(&self, results: &Results) -> String {
        let Verdict::Leads { leader, runner_up, strength, .. } = &results.verdict else {
            return self.ranking.to_owned();
        };
        let (leader, runner_up) = (results.name(*leader), results.name(*runner_up));
        match strength {
            Strength::Clearly => self.say(
                format!("{leader} is clear of {runner_up}"),
                format!("{leader}明显领先{runner_up}"),
            ),
            Strength::Leads => self.say(
                format!("{leader} is ahead of {runner_up}, not beyond doubt"),
                format!("{leader}领先{runner_up}，但并非定局"),
            ),
            Strength::NearTie => self.say(
                format!("{leader} and {runner_up} are too close to call"),
                format!("{leader}与{runner_up}不相上下"),
            ),
        }
    }

    /// The title of the compliance chart: the most urgent tier in which vendors differ, best and worst.
    pub fn compliance_title(&self, results: &Results, tiers: &Tiers) -> String {
        let best_and_worst = |tier: TierId| {
            let of = |index: &usize| {
                let result = &results.vendors[*index];
                Some((result.vendor.name.as_str(), compliance(&result.tiers[tier.index()])?))
            };
            let shares: Vec<(&str, Compliance)> = results.listing.iter().filter_map(of).collect();
            let by_share =
                |a: &&(&str, Compliance), b: &&(&str, Compliance)| a.1.share.total_cmp(&b.1.share);
            let worst = *shares.iter().min_by(by_share)?;
            Some((tier, *shares.iter().rev().max_by(by_share)?, worst))
        };
        let found: Vec<_> = TierId::ALL.into_iter().filter_map(best_and_worst).collect();
        let differs = |(_, best, worst): &&(TierId, (&str, Compliance), (&str, Compliance))| {
            best.1.share > worst.1.share
        };
        let Some((tier, best, worst)) = found.iter().find(differs).or(found.first()) else {
            return self.compliance.to_owned();
        };
        let limit = self.minutes(tiers.get(*tier).limit());
        let tier = self.tier_name(*tier);
        let count = |of: &Compliance| (self.count(of.met), self.count(of.counted));
        let ((met, counted), (name, ..)) = (count(&best.1), best);
        let first = self.say(
            format!("{tier}: {name} answers {met} of {counted} within {limit}"),
            format!("{tier}（{limit}内）{name}：{counted}张中{met}张按时响应"),
        );
        if best.0 == worst.0 || best.1.share <= worst.1.share {
            return first;
        }
        let ((met, counted), (name, ..)) = (count(&worst.1), worst);
        self.say(
            format!("{first}, {name} {met} of {counted}"),
            format!("{first}；{name}：{counted}张中{met}张"),
        )
    }

    /// What is unknown first of all, with what finding it out could do.
    pub fn unknown_sentence(&self, results: &Results) -> String {
        match results.next.first() {
            Some(step) => self.next_sentence(results, step),
            None => self.nothing_unknown.to_owned(),
        }
    }

    /// Something to find out, with what it could do.
    pub fn next_sentence(&self, results: &Results, step: &NextStep) -> String {
        let (line, stake) = (self.next_line(results, step), self.stake(step));
        self.say(format!("{line}. {stake}"), format!("{line}。{stake}"))
    }

    /// What a score rests on, after its tickets: ` · 11 of 12 questions known`.
    pub fn known_of(&self, known: usize, questions: usize) -> String {
        self.say(
            format!(" · {known} of {questions} questions known"),
            format!(" · {questions}题已知{known}题"),
        )
    }

    /// A contribution, said of its segment.
    pub fn contribution_line(&self, vendor: &str, name: &str, value: f64) -> String {
        let points = self.one_decimal(value * 100.0);
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
