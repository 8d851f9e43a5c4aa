//! Which column is which by its name, and which product writes such names.

use crate::domain::import::{Layout, Role};
use crate::domain::letters::lowercase;

/// A column's name as names are compared: lower case, one space for spaces and underscores, no field wrapper.
pub(super) fn plain(name: &str) -> String {
    let folded: String = name
        .trim_start_matches('\u{feff}')
        .chars()
        .map(|glyph| match glyph {
            '_' | '\u{a0}' | '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(glyph) - 0xfee0)
                .expect("the full-width forms mirror ASCII"),
            glyph => glyph,
        })
        .collect();
    let lower = lowercase(&folded);
    let words: Vec<&str> = lower.split_whitespace().collect();
    let plain = words.join(" ");
    let inside = WRAPPERS.iter().find_map(|wrapper| plain.strip_prefix(wrapper)?.strip_suffix(')'));
    inside.unwrap_or(&plain).to_owned()
}

/// How Jira names the columns that a team added.
const WRAPPERS: [&str; 4] = [
    "custom field (",
    "campo personalizado (",
    "benutzerdefiniertes feld (",
    "champ personnalisé (",
];

/// How much less likely a column is meant whose name was wrapped: the product's own columns come first.
pub(super) fn distance(name: &str) -> usize {
    let lower = lowercase(name.trim());
    if WRAPPERS.iter().any(|wrapper| lower.starts_with(wrapper)) { 100 } else { 0 }
}

/// Names by what such a column is taken for, as [`plain`] writes them.
const OF_TICKETS: [(Role, &str); 15] = [
    (
        Role::Ticket,
        "id|ticket id|ticket|ticket number|ticket no|number|issue key|key|case id|case number|incident id|\
         incident|ref|reference|工单编号|工单id|工单号|编号|单号|案例编号|clave de incidencia|\
         vorgangsschlüssel|schlüssel|clé de ticket|clé|chave do item|chave|iid",
    ),
    (
        Role::Created,
        "created|created at|created time|created date|created on|date created|creation date|create time|\
         opened|opened at|opened on|open time|open date|submitted|submitted at|raised|raised at|reported|\
         reported at|sys created on|start time|createdat|fields.created|创建时间|提交时间|建单时间|\
         工单创建时间|创建日期|提单时间|creada|creado|erstellt|créé|créée|criado|creata",
    ),
    (
        Role::FirstReply,
        "first response|first response at|first response time|first reply|first reply at|first responded at|\
         first response date|initial response time|initial response|[chart] date of first response|answered|\
         answered at|responded|responded at|first contact|first answer|首次响应时间|首次回复时间|首响时间|\
         首次响应|首次回复|响应时间|erste antwort|primera respuesta",
    ),
    (
        Role::ReplyAfter,
        "first reply time in minutes|first response time (in hrs)|first response in min|first reply time|\
         first response duration|首次响应时长|首次回复时长|首响时长|响应时长",
    ),
    (
        Role::BusinessReply,
        "first reply time in minutes within business hours|first response time in business hours",
    ),
    (
        Role::InTime,
        "first response status|made sla|sla met|within sla|has breached|sla breached|sla status|\
         first response sla|time to first response|是否达标|是否超时|sla状态|响应达标",
    ),
    (
        Role::Resolved,
        "resolved|resolved at|resolved time|resolved on|resolution date|resolutiondate|solved at|solved|fixed|\
         fixed at|time to resolution|resolution time|fields.resolutiondate|解决时间|解决日期|resuelta|\
         gelöst|erledigt|résolu|resolvido",
    ),
    (
        Role::Closed,
        "closed|closed at|closed time|closed on|close time|close date|closed date|close at|closedat|\
         关闭时间|结单时间|完结时间|cerrada|geschlossen|fermé",
    ),
    (
        Role::Priority,
        "priority|severity|sev|prio|level|urgency|sla tier|fields.priority.name|优先级|紧急程度|严重等级|\
         严重程度|级别|priorität|prioridad|priorité|prioridade|impact",
    ),
    (Role::Vendor, "vendor|supplier|provider|厂商|供应商|服务商"),
    (
        Role::Category,
        "category|ticket type|issue type|problem type|type|product|request type|问题类型|问题大类|分类|类别|\
         产品|vorgangstyp|tipo de incidencia",
    ),
    (Role::Kind, "kind|known or hard|问题性质"),
    (Role::Status, "status|state|incident state|状态|estado|statut"),
    (Role::Comment, "comment|comments|kommentar|comentar|comentario|commentaire"),
    (
        Role::Customer,
        "reporter|reporter id|requester|requester id|informador|id del informador|autor|rapporteur",
    ),
];

const OF_EVENTS: [(Role, &str); 13] = [
    (
        Role::Ticket,
        "ticket|ticket id|case|case id|case:concept:name|number|id|issue key|incident id|工单|工单编号|工单号",
    ),
    (
        Role::At,
        "at|time|timestamp|time:timestamp|complete timestamp|start timestamp|date|datetime|event time|created|\
         created at|时间|发生时间|操作时间",
    ),
    (
        Role::Event,
        "event|lifecycle:transition|concept:name|activity|action|event type|operation|status|事件|操作|动作|状态",
    ),
    (Role::Side, "side|author type|role|角色"),
    (Role::Text, "text|body|comment|message|内容|正文"),
    (Role::Priority, "priority|severity|impact|urgency|优先级|严重等级|紧急程度"),
    (Role::Group, "group|org:group|assignment group|team|处理组|客服组"),
    (Role::Agent, "agent|org:resource|resource|assignee|assigned to|user|处理人|受理人|操作人"),
    (Role::Vendor, "vendor|supplier|厂商|供应商"),
    (Role::Category, "category|product|type|问题类型|产品"),
    (Role::Kind, "kind"),
    (Role::Channel, "channel|渠道"),
    (Role::Answered, "answered"),
];

/// What a column of that plain name is most likely taken for, the earlier of its names the likelier.
pub(super) fn role(name: &str, is_events: bool) -> Option<(Role, usize)> {
    let names: &[(Role, &str)] = if is_events { &OF_EVENTS } else { &OF_TICKETS };
    // A unit behind the name changes nothing.
    let bare = name.split_once(['(', '[']).map_or(name, |(before, _)| before.trim());
    let find = |name: &str| {
        names.iter().find_map(|(role, known)| {
            let rank = known.split('|').position(|known| known == name)?;
            Some((*role, rank))
        })
    };
    // Of a path in a record its last part says most.
    let last = name.rsplit('.').next().filter(|last| *last != name && !name.contains(':'));
    let bare = || if bare.is_empty() { None } else { find(bare) };
    find(name).or_else(bare).or_else(|| find(last?))
}

/// Whether columns of these roles make tickets.
pub(super) fn is_enough(roles: &[Role]) -> bool {
    roles.contains(&Role::Ticket) && roles.contains(&Role::Created)
}

/// A layout's needed names, one or the other of each, and what else it usually has.
struct Shape(Layout, &'static [&'static str], &'static str);

const SHAPES: [Shape; 9] = [
    Shape(
        Layout::ServiceNowLog,
        &["number", "priority", "opened at", "incident state", "sys updated at"],
        SERVICENOW,
    ),
    Shape(
        Layout::Simple,
        &["id", "created", "first response"],
        "vendor|kind|category|closed|resolved|priority",
    ),
    Shape(Layout::SimpleLog, &["ticket", "at", "event"], ""),
    Shape(
        Layout::ZendeskTable,
        &["id", "created at", "first reply time in minutes"],
        "summation column|requester external id|requester email|requester domain|submitter|assignee|group|\
         subject|tags|via|updated at|assigned at|organization|due date|initially assigned at|\
         satisfaction score|group stations|assignee stations|reopens|replies|first resolution time in minutes|\
         first resolution time in minutes within business hours|full resolution time in minutes|\
         full resolution time in minutes within business hours|agent wait time in minutes|\
         agent wait time in minutes within business hours|requester wait time in minutes|\
         requester wait time in minutes within business hours|on hold time in minutes|\
         on hold time in minutes within business hours",
    ),
    Shape(
        Layout::JiraTable,
        &[
            "issue key|clave de incidencia|vorgangsschlüssel|clé de ticket|chave do item",
            "created|creada|erstellt|créé|criado",
        ],
        "summary|issue id|project key|project name|project type|project lead|resolution|assignee|assignee id|\
         creator|creator id|updated|last viewed|watchers|attachment|time to first response|parent|parent key|\
         parent summary|status category|status category changed|satisfaction rating|satisfaction date|\
         [chart] time in status|labels|description|resumen|zusammenfassung|aktualisiert|actualizada",
    ),
    Shape(
        Layout::FreshdeskTable,
        &["ticket id", "created time", "resolved time", "status"],
        "subject|source|agent|group|last updated time|last update time|time tracked|agent interactions|\
         customer interactions|tags|survey results|due by time|resolution time (in hrs)|resolution status|\
         association type|every response status|full name|title|email|work phone|mobile phone|twitter id|\
         time zone|language|unique external id|contact id|company name|urgency|impact|requester location",
    ),
    Shape(
        Layout::ServiceNowList,
        &["number", "opened|opened at", "state|incident state|assignment group|made sla"],
        SERVICENOW,
    ),
    Shape(
        Layout::Console,
        &["工单编号|工单id|工单号|单号", "创建时间|提交时间|建单时间|提单时间"],
        "标题|处理人|受理人|处理组|客服组|满意度|重开次数|转派次数|备注|描述",
    ),
    Shape(
        Layout::EventTable,
        &[
            "case:concept:name|case id|ticket|case",
            "time:timestamp|complete timestamp|timestamp|at|time",
            "concept:name|activity|event|lifecycle:transition",
        ],
        "lifecycle:transition|org:role|organization involved|organization country|resource country|variant",
    ),
];

const SERVICENOW: &str = "active|reassignment count|reopen count|sys mod count|caller id|caller|opened by|\
    sys created by|sys created at|sys created on|sys updated by|sys updated at|updated|contact type|location|\
    subcategory|u symptom|cmdb ci|configuration item|knowledge|u priority confirmation|notify|problem id|rfc|\
    caused by|closed code|close code|close notes|resolved by|closed by|hold reason|work notes|\
    additional comments|short description|assigned to|assignment group|sla due|business duration|\
    business stc|calendar duration|calendar stc|business resolve time|resolve time";

/// The product whose names these are.
pub(super) fn layout(names: &[String]) -> Option<Layout> {
    let has = |needed: &&str| needed.split('|').any(|name| names.iter().any(|found| found == name));
    SHAPES.iter().find(|shape| shape.1.iter().all(has)).map(|shape| shape.0)
}

/// How many of the names that layout usually has.
pub(super) fn known(layout: Layout, names: &[String], is_events: bool) -> usize {
    let shape = SHAPES.iter().find(|shape| shape.0 == layout);
    let is_listed = |name: &str| {
        shape.is_some_and(|shape| {
            shape
                .2
                .split('|')
                .chain(shape.1.iter().flat_map(|names| names.split('|')))
                .any(|known| known == name)
        })
    };
    names.iter().filter(|name| is_listed(name) || role(name, is_events).is_some()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_spaces_and_wrappers() {
        let same = [
            ("\u{feff}Ticket  ID", "ticket id"),
            ("first_response", "first response"),
            ("Custom field (Severity)", "severity"),
            ("首次响应时长（分钟）", "首次响应时长(分钟)"),
        ];
        for (written, name) in same {
            assert_eq!(plain(written), name);
        }
        assert_eq!(role("首次响应时长(分钟)", false).map(|found| found.0), Some(Role::ReplyAfter));
        assert_eq!(
            role("first reply time in minutes", false).map(|found| found.0),
            Some(Role::ReplyAfter)
        );
        assert_eq!(role("(", false), None);
    }

    #[test]
    fn a_product_is_known_by_its_header_in_any_order() {
        let of = |header: &str| layout(&header.split(',').map(plain).collect::<Vec<_>>());
        assert_eq!(of("First reply time in minutes,Created at,Id"), Some(Layout::ZendeskTable));
        assert_eq!(of("Clave de incidencia,Creada,Estado"), Some(Layout::JiraTable));
        assert_eq!(of("Number,Opened,State,Made SLA"), Some(Layout::ServiceNowList));
        assert_eq!(of("工单编号,标题,创建时间"), Some(Layout::Console));
        assert_eq!(of("Ref,Raised,Answered"), None);
    }
}
