//! Texts of a questionnaire, and what is wrong in its file and what to do.

use super::Words;
use crate::domain::questionnaire::{
    QuestionnaireFault as Fault, QuestionnairePlace, QuestionnaireProblem,
};

impl Words {
    /// A problem with its place: `Question 3 (R4), levels[2].zh: …`.
    pub fn questionnaire_problem(&self, problem: &QuestionnaireProblem) -> String {
        let place = self.questionnaire_place(&problem.place);
        let said = self.questionnaire_fault(&problem.fault);
        if place.is_empty() { said } else { [&*place, &*said].join(self.say(": ", "：")) }
    }

    /// Where in a questionnaire's file a problem stands; nothing for the file as a whole.
    pub fn questionnaire_place(&self, place: &QuestionnairePlace) -> String {
        match place {
            QuestionnairePlace::File => String::new(),
            QuestionnairePlace::Text { line, column } => self.say(
                format!("Line {line}, character {column}"),
                format!("第{line}行第{column}个字符"),
            ),
            QuestionnairePlace::Head(field) => field.clone(),
            QuestionnairePlace::Question { number, id, field } => {
                let mut said = self.say(format!("Question {number}"), format!("第{number}题"));
                if !id.is_empty() {
                    said += &self.say(format!(" ({id})"), format!("（{id}）"));
                }
                if !field.is_empty() {
                    said += self.say(", ", "，");
                    said += field;
                }
                said
            }
        }
    }

    /// What is wrong in a questionnaire's file, and what to do.
    pub fn questionnaire_fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::WrongKind(found) => self.say(
                format!("This is no questionnaire: its “backstop” should be “questionnaire” and is “{found}”. Choose another file, or correct it."),
                format!("这不是问卷文件：“backstop”应为“questionnaire”，现为“{found}”。请换一个文件，或改正此项。"),
            ),
            Fault::Unexpected(glyph) => self.say(
                format!("This is not JSON: “{glyph}” cannot stand here. Look for a comma, a quote or a bracket too many or too few."),
                format!("这里不是有效的JSON：不能出现“{glyph}”。请检查前后是否多了或少了逗号、引号、括号。"),
            ),
            Fault::TooLong { found, most } => self.say(
                format!("It has {found} characters; shorten it to {most} or fewer."),
                format!("有{found}个字符，请缩短到{most}个以内。"),
            ),
            Fault::BadId { found, most } => self.say(
                format!("“{found}” is no id. Use 1 to {most} English letters, digits, hyphens or underscores."),
                format!("“{found}”不能作为编号。请用1到{most}个英文字母、数字、连字符或下划线。"),
            ),
            Fault::IdTwice(id) => self.say(
                format!("An earlier question already has the id {id}. Give this one another."),
                format!("前面已有题目的编号是{id}，请换一个。"),
            ),
            Fault::UnknownDimension(found) => self.say(
                format!("“{found}” is no dimension. Use one of R X S C K O P V."),
                format!("没有“{found}”这个维度。请从R X S C K O P V中选一个。"),
            ),
            Fault::UnknownMeasure(found) => self.say(
                format!("Tickets do not measure “{found}”. Use first-reply, probes, updates, known, hard, workaround, reopened or returned, or leave it out."),
                format!("工单算不出“{found}”。请用first-reply、probes、updates、known、hard、workaround、reopened或returned，或删去此项。"),
            ),
            Fault::MeasureTwice(word) => self.say(
                format!("An earlier question is already filled by {word}. Keep it on one of them."),
                format!("前面已有题目使用{word}，请只保留一处。"),
            ),
            Fault::NotSix(found) => self.say(
                format!("It has {found} entries and needs six, for the levels 0 to 5."),
                format!("有{found}项，应为6项，对应0至5分。"),
            ),
            Fault::TooManyQuestions(found) => self.say(
                format!("There are {found} questions; keep 60 or fewer. Those after the 60th were not checked."),
                format!("共有{found}题，请减到60题以内。第60题之后未检查。"),
            ),
            Fault::More(more) => self.say(
                format!("And {more} more. Correct these first."),
                format!("另有{more}处，请先改正以上各处。"),
            ),
            _ => self.number_fault(fault),
        }
    }

    fn number_fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::NotWhole(found) => self.say(
                format!("“{found}” is not a whole number. Write one such as 1."),
                format!("“{found}”不是整数。请写1这样的数字。"),
            ),
            Fault::NotWorth(found) => self.say(
                format!("“{found}” is not a number from 0 to 1. Write one such as 0.25, with six decimals at most."),
                format!("“{found}”不是0到1之间的数。请写0.25这样的数字，最多六位小数。"),
            ),
            Fault::Falling(found) => self.say(
                format!("{found} is less than the level before. A higher level cannot be worth less."),
                format!("{found}小于上一级的值。级别越高，值不能越低。"),
            ),
            _ => self.plain_fault(fault).to_owned(),
        }
    }

    fn plain_fault(&self, fault: &Fault) -> &'static str {
        match fault {
            Fault::TooLarge => self.say(
                "The file is larger than 1 MB; it was not read. Choose the questionnaire’s file.",
                "文件超过1 MB，未读取。请选择问卷文件。",
            ),
            Fault::NotUtf8 => self.say(
                "From here on the text is not UTF-8. Save the file as UTF-8.",
                "从这里起不是UTF-8编码。请将文件另存为UTF-8。",
            ),
            Fault::CutOff => self.say(
                "The file ends too early: a bracket or a quote is not closed.",
                "文件不完整：有括号或引号没有闭合。",
            ),
            Fault::NotJson => self.say(
                "There are too many brackets inside each other.",
                "括号嵌套过多。",
            ),
            Fault::Missing => self.say("It is missing. Add it.", "缺少此项，请补上。"),
            Fault::FieldTwice => {
                self.say("It stands more than once. Keep one.", "此项重复出现，请只保留一处。")
            }
            Fault::UnknownField => {
                self.say("This field is not known; it was ignored.", "不认识此项，已忽略。")
            }
            Fault::NotText => self.say(
                "Write a text in quotes, or {\"en\":\"…\",\"zh\":\"…\"}.",
                "请写成带引号的文本，或{\"en\":\"…\",\"zh\":\"…\"}。",
            ),
            Fault::Empty => self.say("It is empty. Write a text.", "内容为空，请填写。"),
            Fault::OurId => self.say(
                "“backstop” is the id of Backstop’s own questions, and these differ. Choose another id.",
                "“backstop”是兜底自带问卷的编号，而这份内容不同。请换一个编号。",
            ),
            Fault::NotFlag => self.say("Write true, or leave it out.", "请写true，或删去此项。"),
            Fault::NotList => self.say("Write a list in […].", "请写成[…]列表。"),
            Fault::NotObject => self.say("Write fields in {…}.", "请写成{…}，内含各项。"),
            Fault::NoQuestion => {
                self.say("There is no question in it. Add one.", "一道题也没有，请添加。")
            }
            _ => "",
        }
    }
}
