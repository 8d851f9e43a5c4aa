//! How the odd cases are decided, and what each decision means.

use super::Words;
use crate::domain::sla::{
    PauseRule, Policies, PolicyChange, ReopenRule, ReplyReading, ResolutionReading, SeverityRule,
};

impl Words {
    /// A heading.
    pub fn policies(&self) -> &'static str {
        self.say("How the odd cases are decided", "特殊情况如何计算")
    }

    /// Under the heading.
    pub fn policies_why(&self) -> &'static str {
        self.say(
            "The same for every vendor, on your own clock. What a contract promises is counted by its own terms.",
            "对所有厂商一致，按你自己的尺子计时。合同承诺按合同自己的条款计算。",
        )
    }

    /// A button.
    pub fn reset_policies(&self) -> &'static str {
        self.say("Back to the defaults", "恢复默认")
    }

    /// What a policy decides.
    pub fn policy_name(&self, policy: PolicyChange) -> &'static str {
        match policy {
            PolicyChange::Reply(_) => self.say("A first reply is", "首次响应指"),
            PolicyChange::Resolution(_) => self.say("A ticket is resolved", "工单解决指"),
            PolicyChange::Pauses(_) => self.say("The clock stops", "计时暂停"),
            PolicyChange::Severity(_) => self.say("When the severity changes", "级别变更时"),
            PolicyChange::Reopen(_) => self.say("When a ticket is reopened", "工单重开时"),
        }
    }

    /// Why there is something to decide.
    pub fn policy_why(&self, policy: PolicyChange) -> &'static str {
        match policy {
            PolicyChange::Reply(_) => self.say(
                "A machine’s receipt never counts; a person’s “we are looking into it” may or may not.",
                "自动回执从不算数；人工的“我们正在处理”算不算，由此决定。",
            ),
            PolicyChange::Resolution(_) => self.say(
                "Tickets can be solved more than once; lasting means not reopened within 14 days, counted once those have passed.",
                "工单可能多次解决；稳定解决指14天内未重开，满14天后才计入。",
            ),
            PolicyChange::Pauses(_) => self.say(
                "A pause begins when the vendor publicly asks the customer for something and ends when the customer writes again; “never” counts that time too.",
                "厂商公开向客户提出请求时开始暂停，客户再次回复时结束；选“从不”则这段时间也计入。",
            ),
            PolicyChange::Severity(_) => self.say(
                "By default a ticket that is already late stays missed when its severity is lowered; the alternatives can undo the miss.",
                "默认情况下，已超时的工单即使降级仍算超时；另外两种方式可能改判。",
            ),
            PolicyChange::Reopen(_) => self.say(
                "Between solved and reopened nobody worked on it; whether that time counts changes how long it took.",
                "从解决到重开之间无人处理；这段时间是否计入，会改变总时长。",
            ),
        }
    }

    /// A choice.
    pub fn policy_choice(&self, choice: PolicyChange) -> &'static str {
        match choice {
            PolicyChange::Reply(reading) => match reading {
                ReplyReading::Any => {
                    self.say("any message, a machine’s too", "任何消息，含自动回复")
                }
                ReplyReading::Human => self.say("any reply by a person", "任何人工回复"),
                ReplyReading::Substantive => {
                    self.say("a person’s reply with substance", "有实质内容的人工回复")
                }
            },
            PolicyChange::Resolution(reading) => match reading {
                ResolutionReading::Last => {
                    self.say("when solved for the last time", "最后一次解决")
                }
                ResolutionReading::First => {
                    self.say("when solved for the first time", "第一次解决")
                }
                ResolutionReading::Durable => self.say("when solved lastingly", "稳定解决"),
            },
            PolicyChange::Pauses(PauseRule::CustomerAsked) => {
                self.say("while the customer was asked for something", "等待客户回复请求期间")
            }
            PolicyChange::Pauses(PauseRule::None) => self.say("never", "从不"),
            PolicyChange::Severity(rule) => self.severity_rule(rule),
            PolicyChange::Reopen(rule) => self.reopen_rule(rule),
        }
    }

    fn severity_rule(&self, rule: SeverityRule) -> &'static str {
        match rule {
            SeverityRule::InForce => {
                self.say("the limit in force at each moment holds", "以当时生效的时限为准")
            }
            SeverityRule::Retroactive => {
                self.say("the last limit holds from the start", "以最后的时限追溯计算")
            }
            SeverityRule::Reset => {
                self.say("the clock starts again under the new limit", "按新时限重新计时")
            }
        }
    }

    fn reopen_rule(&self, rule: ReopenRule) -> &'static str {
        match rule {
            ReopenRule::Continues => self.say(
                "the clock goes on, without the time it was solved",
                "继续计时，不含已解决期间",
            ),
            ReopenRule::Includes => {
                self.say("the clock goes on, with the time it was solved", "继续计时，含已解决期间")
            }
            ReopenRule::Fresh => self.say("the clock starts again", "重新计时"),
        }
    }

    /// A choice, marked as the default.
    pub fn policy_default(&self, choice: PolicyChange) -> String {
        let choice = self.policy_choice(choice);
        self.say(format!("{choice} (default)"), format!("{choice}（默认）"))
    }

    /// The decisions that are not the default; `None` when all are.
    pub fn policies_said(&self, policies: &Policies) -> Option<String> {
        let unusual = PolicyChange::all_in(policies).into_iter();
        let unusual = unusual.filter(|choice| !choice.is_in(&Policies::default()));
        let said: Vec<String> = unusual.map(|choice| self.policy_said(choice)).collect();
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        let list = self.join(&said);
        let sentence = self.say(
            format!("Decided otherwise than by default: {list}."),
            format!("与默认不同的计算方式：{list}。"),
        );
        (!said.is_empty()).then_some(sentence)
    }

    /// A policy with its choice: `when a ticket is reopened: the clock starts again`.
    pub fn policy_said(&self, choice: PolicyChange) -> String {
        self.answer_label(self.policy_name(choice), self.policy_choice(choice))
    }
}
