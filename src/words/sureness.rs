//! How weights count, how sure the order is, and what would change it.

use super::Words;

impl Words {
    /// A title.
    pub fn score_of(&self, vendor: &str) -> String {
        self.say(format!("How {vendor}’s score comes about"), format!("{vendor}的得分构成"))
    }

    /// A title.
    pub fn weights_in(&self, dimension: &str) -> String {
        self.say(format!("Weights inside {dimension}"), format!("“{dimension}”内部的权重"))
    }

    /// A question's share of its dimension and of the whole.
    pub fn share_of_dimension(&self, inside: f64, whole: f64) -> String {
        let (inside, whole) = (self.percent(inside), self.percent(whole));
        self.say(
            format!("{inside} of the dimension, {whole} of the whole"),
            format!("占本维度{inside}，占总体{whole}"),
        )
    }

    /// Who leads past an end: `below 12% Harbor`.
    pub fn taker(&self, vendor: &str, is_below: bool, at: f64) -> String {
        let at = self.percent(at);
        if is_below {
            self.say(format!("below {at} {vendor} leads"), format!("低于{at}时{vendor}第一"))
        } else {
            self.say(format!("above {at} {vendor} leads"), format!("高于{at}时{vendor}第一"))
        }
    }

    /// What became of the leader.
    pub fn leader_stayed(&self, leader: &str) -> String {
        self.say(format!("{leader} still leads"), format!("{leader}仍为第一"))
    }

    /// What became of the leader.
    pub fn leader_changed(&self, before: &str, after: &str) -> String {
        self.say(format!("{before} → {after}"), format!("{before} → {after}"))
    }

    /// A change of points or places.
    pub fn moved(&self, what: &str, from: &str, to: &str) -> String {
        self.say(format!("{what}: {from} → {to}"), format!("{what}：{from} → {to}"))
    }

    /// A scenario's points were taken.
    pub fn took_scenario(&self, scenario: &str) -> String {
        self.say(format!("Starting point “{scenario}”"), format!("起点“{scenario}”"))
    }

    /// How many draws, and with what they begin.
    pub fn drawn(&self, draws: u32, seed: u64) -> String {
        let draws = self.count(draws);
        self.say(
            format!("{draws} draws, seed {seed}; ± is one standard error. The same evaluation gives the same digits on every machine."),
            format!("模拟{draws}次，种子{seed}；±为一个标准误。同一份评估在任何机器上结果完全一致。"),
        )
    }

    /// The weight that need move least.
    pub fn critical_weight(&self, name: &str, moved: f64, taker: &str) -> String {
        let moved = self.percent(moved);
        self.say(
            format!("The most critical weight is {name}: moving {moved} of all the weight makes {taker} lead."),
            format!("最关键的权重是{name}：变动总权重的{moved}，{taker}就会成为第一。"),
        )
    }

    /// The answer that need change least.
    pub fn critical_answer(
        &self,
        (vendor, question): (&str, &str),
        level: u8,
        leader: &str,
    ) -> String {
        self.say(
            format!("The smallest change of one answer: with {level} for {vendor} on {question}, {leader} would lead."),
            format!("改动最小的单个答案：若{vendor}在{question}上为{level}级，{leader}将成为第一。"),
        )
    }

    /// Who is at least as good as whom everywhere.
    pub fn dominates(&self, better: &str, worse: &str) -> String {
        self.say(
            format!("{better} is at least as good as {worse} on every question: no weights put {worse} ahead."),
            format!("{better}在每一题上都不逊于{worse}：无论权重如何，{worse}都不会领先。"),
        )
    }

    /// How often a vendor takes a place.
    pub fn takes_place(&self, vendor: &str, place: usize, share: f64) -> String {
        let place = self.nth(u8::try_from(place + 1).unwrap_or(u8::MAX));
        let share = self.percent(share);
        self.say(
            format!("{vendor}: {place} in {share} of draws"),
            format!("{vendor}：{share}的模拟中{place}"),
        )
    }

    /// What a shade of the bars stands for.
    pub fn place_or_lower(&self, place: usize) -> String {
        let nth = self.nth(u8::try_from(place + 1).unwrap_or(u8::MAX));
        if place < 3 {
            return nth;
        }
        self.say(format!("{nth} or lower"), format!("{nth}及以后"))
    }

    /// At the foot of the picture.
    pub fn picture_foot(&self, title: &str, draws: u32) -> String {
        let draws = self.count(draws);
        let name = if title.is_empty() { self.app } else { title };
        self.say(
            format!("{name} · score with its range, 0–100; {draws} draws over weights, answers and measurements"),
            format!("{name} · 得分及其区间（0–100）；对权重、答案和实测值模拟{draws}次"),
        )
    }

    /// A title.
    pub fn picture(&self) -> &'static str {
        self.say("The verdict as a picture", "结论图片")
    }

    /// An act.
    pub fn save_picture(&self) -> &'static str {
        self.say("Save as PNG", "保存为PNG")
    }
}
