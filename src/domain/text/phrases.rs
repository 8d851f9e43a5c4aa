//! Phrases by which messages are told apart, in English and Chinese, and one's own.

use super::clause::{Clause, clauses, is_chinese};

/// What a phrase says of the clause it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Receipts, promises to look, apologies, greetings.
    Boilerplate,
    /// Closes the ticket.
    Closing,
    /// Thanks, goodbye, "it works".
    Thanks,
    /// Asks for something.
    Request,
    /// Begins a signature.
    Signature,
    /// Says nothing by itself.
    Filler,
}

/// Source: written by hand from how support desks word their receipts; one's own come on top.
const BUILT_IN: [(Kind, &str); 12] = [
    (Kind::Boilerplate, EN_RECEIPTS),
    (Kind::Boilerplate, EN_COURTESY),
    (Kind::Boilerplate, ZH_RECEIPTS),
    (Kind::Boilerplate, ZH_COURTESY),
    (Kind::Closing, EN_CLOSING),
    (Kind::Closing, ZH_CLOSING),
    (Kind::Thanks, EN_THANKS),
    (Kind::Thanks, ZH_THANKS),
    (Kind::Request, REQUESTS),
    (Kind::Signature, SIGNATURES),
    (Kind::Filler, EN_FILLERS),
    (Kind::Filler, ZH_FILLERS),
];

const EN_RECEIPTS: &str = "
we have received your|we've received your|we received your|we have recorded your|we've recorded your|we recorded your
we have noted your|we've noted your|we have logged your|we've logged your|we have registered your
your request has been received|your ticket has been received|your message has been received|your email has been received
your inquiry has been received|your enquiry has been received|your issue has been received|your case has been received
your request has been submitted|your request was received|your ticket was received|your message was received
your request has been logged|your issue has been logged|your case has been logged|has been logged|has been recorded
a ticket has been created|a ticket has been opened|a case has been created|a case has been opened|a request has been created
your ticket has been created|your case has been created|ticket created|case created|ticket has been assigned
has been assigned to our team|has been forwarded to our team|has been forwarded to the relevant team|forwarded to the relevant department
has been passed to our team|has been passed to the relevant team|we have forwarded your|we've forwarded your
we have passed this on|we've passed this on|we have passed your|is being reviewed|is being looked into|is being processed|is being handled
we are looking into it|we're looking into it|we are looking into this|we're looking into this|we are looking into your|we're looking into your
we are investigating|we're investigating|we are checking|we're checking|we are working on it|we're working on it|we are working on this
we're working on this|we are on it|we're on it|still investigating|still working on it|still working on this|still looking into|still checking|currently investigating|currently looking into|currently working on|under investigation|our team is looking into|our team is working on|our team is reviewing|our team is investigating
our engineers are looking into|our engineers are working on|our team will look into it|our team will look into this|our team will look into your
our team will review|our team will investigate|will look into it|will look into this|will look into your|will be looked into|we will review
we will investigate|we will check|we'll check|we will look into|we'll look into|we will handle|we'll handle|will be handled|will be processed
we will follow up|we'll follow up|will follow up with you|we will get back to you|we'll get back to you|will get back to you|get back to you
we will respond|we'll respond|will respond to you|we will reply|we'll reply|will be in touch|will contact you|will reach out to you
will update you|we will keep you updated|we'll keep you updated|keep you updated|keep you posted|keep you informed|as soon as we have an update
as soon as possible|as quickly as possible|at the earliest|at our earliest convenience|shortly|soon|within 24 hours|within one business day|within 1 business day
one of our agents|one of our representatives|a member of our team|a support representative|an agent will be with you|someone from our team|this is an automated|automatic reply|do not reply to this
";

const EN_COURTESY: &str = "
thank you for contacting|thanks for contacting|thank you for reaching out|thanks for reaching out|thank you for getting in touch|thanks for getting in touch
thank you for writing|thanks for writing|thank you for your message|thank you for your email|thank you for your request|thank you for your feedback
thanks for your feedback|thank you for your patience|thanks for your patience|thank you for your understanding|thanks for your understanding
thank you for reporting|thanks for reporting|thank you for bringing this to our attention|we appreciate your patience|we appreciate your feedback|we appreciate your understanding
appreciate your patience|sorry for the inconvenience|apologize for the inconvenience|apologise for the inconvenience|apologies for the inconvenience|apologize for any inconvenience
apologise for any inconvenience|sorry for any inconvenience|sorry for the delay|apologies for the delay|sorry to hear that|sorry to hear about|we understand your frustration|we understand how important
we understand your concern|we take this very seriously|your satisfaction is our|please bear with us|please be patient|kindly bear with us|please rest assured|rest assured
please wait|one moment please|hold on please|is there anything else|anything else i can help|anything else we can help|how can i help|how may i help|how can we help|how may we help
if you have any questions|if you have any other questions|if you have any further questions|if you have further questions|please feel free to contact us|feel free to contact us|feel free to reach out
please do not hesitate to contact us|don't hesitate to contact us|do not hesitate to contact us|please don't hesitate|hope you are well|hope this finds you well|have a nice day|have a great day|have a good day
good morning|good afternoon|good evening|hello|hi there|hi|dear|hey|greetings|welcome to
";

const ZH_RECEIPTS: &str = "
我们已经记录|我们已记录|已经记录您的|已记录您的|已经记录了您的|已记录|已经记录|已登记|已经登记|已收到您的|已经收到您的|收到您的|已收到|已经收到|收到了|收到
您的问题已收到|您的问题已提交|您的问题已记录|您的工单已提交|您的工单已受理|您的工单已创建|您的反馈已收到|工单已创建|工单已提交|工单已受理|已创建工单|已为您创建工单|已为您提交工单|为您提交工单
已受理|已经受理|已提交至|已提交给|已转交|已转给|已经转给|已反馈给|已经反馈给|已反馈至|帮您反馈|为您反馈|会反馈给|反馈给相关部门|转交相关部门|转给相关同事|相关部门|相关同事|相关人员|专业人员|技术同事|研发同事
会尽快处理|将尽快处理|尽快处理|尽快为您处理|尽快给您处理|尽快解决|尽快为您解决|尽快回复|会尽快回复|尽快答复|尽快给您答复|尽快给您回复|尽快联系您|会尽快联系您|尽快跟进|尽快核实|尽快排查|尽快安排
正在核实|正在处理|正在跟进|正在排查|正在查看|正在确认|正在查询|正在加急处理|在核实|在处理中|处理中|核实中|排查中|跟进中|我们会跟进|会持续跟进|会跟进|持续跟进|我们会核实|会核实|会为您核实|帮您核实|为您核实|帮您查询|为您查询|帮您看下|帮您看一下|我们看一下|我看一下|我们看下|我看下|看一下|看下
有进展会|有进展第一时间|有结果会|有结果第一时间|有消息会|第一时间回复|第一时间联系|第一时间通知|第一时间告知|第一时间同步|及时同步|及时回复|及时通知|及时告知|同步给您|通知您|联系您|回复您|告知您|会有专人|将有专人|专人跟进|专人为您|工作人员会|客服会|工程师会|稍后回复|稍后联系|稍后为您|24小时内|一个工作日内|1个工作日内|自动回复
";

const ZH_COURTESY: &str = "
您好|你好|亲爱的|尊敬的|早上好|上午好|下午好|晚上好|在的|在呢|欢迎咨询|欢迎使用|很高兴为您服务|感谢您的反馈|感谢您的支持|感谢您的理解|感谢您的耐心|感谢您的耐心等待|感谢您的咨询|感谢您的联系|感谢您的来信|感谢您的配合|感谢反馈|感谢支持|感谢理解|感谢咨询
请您耐心等待|请耐心等待|耐心等待|请稍等|请稍候|稍等|稍候|请您稍等|请您稍候|请放心|敬请谅解|请您谅解|请谅解|非常抱歉|十分抱歉|很抱歉|深表歉意|表示歉意|抱歉|给您带来不便|给您带来的不便|给您造成不便|给您造成的不便|带来不便|不便之处|理解您的心情|理解您的感受|高度重视|非常重视
还有什么可以帮您|还有什么可以帮到您|有什么可以帮您|有什么可以帮到您|请问有什么可以帮您|请问有什么可以帮到您|请问还有其他问题|还有其他问题|还有其他需要|如有其他问题|如有任何问题|如有疑问|如有问题|随时联系我们|请随时联系|随时联系|欢迎随时|祝您生活愉快|祝您工作顺利|祝生活愉快
";

const EN_CLOSING: &str = "
closed due to inactivity|closed because of inactivity|closed for inactivity|been closed automatically|automatically closed|closing this ticket|closing this case|closing the ticket|closing the case
close this ticket|close this case|close the ticket|close your ticket|ticket has been closed|case has been closed|request has been closed|ticket is now closed|case is now closed|marked as solved|marked as resolved|mark this as resolved|mark this ticket as solved
we have not heard back|we haven't heard back|we have not heard from you|we haven't heard from you|haven't received a response|have not received a response|no response from you
";

const ZH_CLOSING: &str = "
长时间未回复|长时间未收到您的回复|长时间没有收到您的回复|长时间没有回复|未收到您的回复|一直未收到您的回复|由于您长时间未|因您长时间未|超时未回复|工单关闭|工单已关闭|工单将关闭|工单将自动关闭|工单已自动关闭|自动关闭|自动结单|关闭此工单|关闭该工单|关闭本工单|关闭工单|先关闭工单|先为您关闭|先结单|工单已结单|已为您结单|已结单
";

const EN_THANKS: &str = "
thank you very much|thank you so much|thank you|thanks a lot|thanks so much|many thanks|thanks again|thanks|thx|cheers|much appreciated|appreciate it|appreciate your help|for your help|for the help|for your quick|for the quick|quick response|you're welcome|you are welcome|no problem
bye bye|goodbye|bye|see you|have a nice weekend|have a good weekend|good night|it works now|it works|works now|that works|works fine|all good|problem solved|issue solved|solved|that helped|that's all|great|perfect|awesome|excellent|got it|understood|ok|okay|sure
";

const ZH_THANKS: &str = "
非常感谢|十分感谢|太感谢了|感谢您|感谢|多谢|谢谢您|谢谢你|谢谢|谢了|辛苦了|辛苦|麻烦了|麻烦您了|不客气|不用谢|再见|拜拜|晚安|好的|好嘞|好滴|知道了|明白了|了解了|了解|明白|没问题了|没有问题了|没问题|已经好了|可以了|解决了|已经解决了|已解决|行了|嗯嗯|嗯|周末愉快|节日快乐|么么哒
";

const REQUESTS: &str = "
could you provide|can you provide|could you please|can you please|would you please|could you send|can you send|could you share|can you share|could you confirm|can you confirm|could you tell|can you tell|could you try|can you try|could you check|can you check|could you let us know|could you upload|can you upload|would you mind
please provide|please send|please share|please upload|please attach|please confirm|please tell us|please let us know|please try|please check|please describe|please specify|please collect|please reproduce|please reply with|please run|please enable|please capture|kindly provide|kindly send|kindly share|kindly confirm
we need the|we need your|we need more|we need some|we require|we would need|we'd need|we will need|send us|provide us|share with us|need more information|need more details
请提供|请您提供|请补充|请您补充|请发送|请发一下|请发|请您发|请上传|请描述|请说明|请确认|请您确认|请检查|请您检查|请尝试|请您尝试|请试一下|请抓取|请抓包|请导出|请截图|请告知|请问|请回复|麻烦提供|麻烦您提供|麻烦发一下|麻烦发下|麻烦您发|麻烦发|麻烦补充|麻烦确认|麻烦您确认|麻烦上传|麻烦截图|麻烦描述|麻烦试一下|麻烦抓|烦请|劳烦|能否提供|能否发|能否补充|可否提供|可以提供一下|可以发一下|提供一下|发一下日志|需要您提供|需要您补充|需要您确认|需要您配合|还需要您|需提供|方便提供|方便发
";

const SIGNATURES: &str = "
best regards|kind regards|warm regards|with regards|regards|yours sincerely|yours faithfully|yours truly|sincerely|best wishes|此致|敬礼|顺颂商祺|祝好
";

const EN_FILLERS: &str = "
a|an|the|to|of|in|on|at|by|for|from|with|about|regarding|concerning|as|i|we|you|he|she|it|they|my|me|us|our|your|its|this|that|these|those|there|here|is|are|was|were|be|been|being|am|has|have|had|will|would|can|could|may|do|does|did|please|kindly|very|much|just|also|now|then|again|more|some|any|if|or|up|out|once|team|support|customer|service|technical|desk|ticket|tickets|case|cases|request|requests|inquiry|enquiry|issue|issues|problem|problems|question|questions|query|email|message|feedback|report|contacting|reaching|sir|madam|mr|ms|mrs|number|no|id|concern|matter|time|i'll|we'll|i'm|we're|it's|received|created|further|other|all
";

const ZH_FILLERS: &str = "
我们|咱们|我|您|你|的|了|已经|已|请|会|将|正在|关于|对于|由于|因为|因|问题|反馈|工单|咨询|情况|内容|信息|客服|技术支持|售后|团队|部门|同学|同事|老师|亲|这边|那边|这里|这个|那个|该|此|本|一下|下|为|给|帮|先|也|在|是|有|和|与|对|把|吧|呢|哦|哈|啊|呀|啦|哟|嘛|后|并|再|就|都|还|很|非常|向|以|及|之|中|上|如|若|则|需要|进行|相关|尽快|稍后|目前|现在|今天|马上|立即|之后|以后|我司|贵司|用户|客户|公司|处理|核实|跟进|回复|联系|第一时间|或|等
";

/// Phrases in order, ready to be looked for.
pub struct Phrases(Vec<(String, Kind)>);

/// What a clause holds.
pub(super) struct Read {
    /// Its phrases, fillers left out.
    pub(super) found: Vec<(Kind, String)>,
    /// What is no phrase and no filler: two a word, one a Chinese character.
    pub(super) rest: usize,
}

impl Default for Phrases {
    fn default() -> Phrases {
        Phrases::new("")
    }
}

impl Phrases {
    /// The built-in phrases and one's own, one a line; each of one's own makes its clause boilerplate.
    pub fn new(own: &str) -> Phrases {
        let own = own.lines().flat_map(clauses).map(|clause| (clause.text, Kind::Boilerplate));
        let built_in = BUILT_IN.iter().flat_map(|(kind, texts)| {
            let texts = texts.split(['|', '\n']).filter(|text| !text.is_empty());
            texts.map(|text| (text.to_owned(), *kind))
        });
        let mut phrases: Vec<(String, Kind)> =
            own.filter(|(text, _)| !text.is_empty()).chain(built_in).collect();
        phrases.sort();
        phrases.dedup_by(|later, first| later.0 == first.0);
        Phrases(phrases)
    }

    /// Reads a clause from the left, the longest phrase first.
    pub(super) fn read(&self, clause: &Clause) -> Read {
        let (mut read, mut left) = (Read { found: Vec::new(), rest: 0 }, clause.text.as_str());
        while let Some(glyph) = left.chars().next() {
            let end = if let Some((text, kind)) = self.longest(left) {
                if *kind != Kind::Filler {
                    read.found.push((*kind, text.clone()));
                }
                text.len()
            } else if is_letter(glyph) {
                read.rest += 2;
                left.find(|next| !is_letter(next) && next != '\'').unwrap_or(left.len())
            } else {
                read.rest += usize::from(is_chinese(glyph));
                glyph.len_utf8()
            };
            left = &left[end..];
        }
        read
    }

    /// The longest phrase that a text begins with, whole words only.
    fn longest(&self, text: &str) -> Option<&(String, Kind)> {
        let first = text.chars().next();
        let from = self.0.partition_point(|(phrase, _)| phrase.chars().next() < first);
        let same = self.0[from..].iter().take_while(|(phrase, _)| phrase.chars().next() == first);
        let is_whole = |phrase: &str| {
            let next = text[phrase.len()..].chars().next();
            !phrase.ends_with(is_letter)
                || !next.is_some_and(|next| is_letter(next) || next == '\'')
        };
        same.filter(|(phrase, _)| text.starts_with(phrase.as_str()) && is_whole(phrase))
            .max_by_key(|(phrase, _)| phrase.len())
    }
}

/// Whether a character is part of a word that spaces set apart.
fn is_letter(glyph: char) -> bool {
    glyph.is_alphanumeric() && !is_chinese(glyph)
}
