//! How to get a file of tickets out of wherever they are.

use super::Words;

/// A source's name, and the steps to its file.
type Steps = (&'static str, [&'static str; 3]);

impl Words {
    /// Above the sources.
    pub fn guide_intro(&self) -> &'static str {
        self.say(
            "Any table with one row a ticket or one row an event can be read: CSV, .xlsx, JSON, cells copied from a spreadsheet, or a chat copied from its window. What its columns mean is recognised or asked. It is read on your machine.",
            "任何每行一张工单或每行一个事件的表都可读取：CSV、.xlsx、JSON、从电子表格复制的单元格，或从聊天窗口复制的记录。列的含义会自动识别，认不出的会询问。文件只在你的电脑上读取。",
        )
    }

    /// Above the tables of our own.
    pub fn guide_own(&self) -> &'static str {
        self.say("Tables that need no questions", "无需提问的表格")
    }

    /// For each source its name and three steps.
    pub fn guide_steps(&self) -> [Steps; 10] {
        self.say(ENGLISH, CHINESE)
    }
}

const ENGLISH: [Steps; 10] = [
    (
        "A spreadsheet",
        [
            "1. Keep one row a ticket, with columns for number, priority, created and first reply; dates as dates.",
            "2. Drop the .xlsx file here, or select the cells with their header and copy them.",
            "3. Paste them into the field under “Bring in tickets”, and answer what is asked.",
        ],
    ),
    (
        "A chat (WeCom, Feishu, DingTalk, WeChat)",
        [
            "1. In the group, select the messages (multi-select), from your first question to the last answer.",
            "2. Copy them as text, or forward them as one record and copy its text; names and times must be in it.",
            "3. Paste the text into the field under “Bring in tickets”, and say who is the vendor.",
        ],
    ),
    (
        "Zendesk",
        [
            "1. Admin Center › Account › Tools › Reports, tab Export (an administrator may need to have it switched on).",
            "2. Choose JSON for comments and changes (best), or CSV for times to the first reply.",
            "3. Unpack the file from the mail and drop it here; a CSV shows the account’s time zone.",
        ],
    ),
    (
        "Jira, Jira Service Management",
        [
            "1. Open the filter (Filters › Advanced issue search) with the issues that you sent to the vendor.",
            "2. Export › Export CSV (all fields); or, with changes, the address /rest/api/2/search?jql=…&expand=changelog&fields=*all, saved as JSON.",
            "3. Drop the file here; the CSV shows your profile’s time zone.",
        ],
    ),
    (
        "Freshdesk, Freshservice",
        [
            "1. Tickets › Export, at the top right of the list.",
            "2. Choose CSV, the time range, and all ticket fields, above all Created time, Initial response time, Resolved time, Priority.",
            "3. Drop the file from the mail here.",
        ],
    ),
    (
        "ServiceNow",
        [
            "1. Open the list of incidents (or of their history, sys_audit) with the filter that you need.",
            "2. Right-click on a column’s header › Export › CSV. A list says when, an event log also what came between.",
            "3. Drop the file here; a list shows your user’s time zone.",
        ],
    ),
    (
        "GitHub issues",
        [
            "1. Install GitHub’s command line and sign in: gh auth login.",
            "2. In a clone of the vendor’s repository, or with --repo owner/name, run:",
            "3. Drop issues.json here. Members of the project are the vendor’s side.",
        ],
    ),
    (
        "A Chinese cloud vendor’s console",
        [
            "1. Console › 工单 › 我的工单, and filter by product and time.",
            "2. Export (导出), where there is such a button; else select the table, copy it and paste it into a spreadsheet.",
            "3. Drop the file here, or paste the table. GBK is recognised.",
        ],
    ),
    (
        "Zammad, osTicket, Intercom and others",
        [
            "1. Export the tickets as CSV or JSON, with the times of creation, first response and closing.",
            "2. Drop the file here.",
            "3. Say what each column is; it is remembered for the next file with these columns.",
        ],
    ),
    (
        "An event log (process mining)",
        [
            "1. Export one row an event: ticket, moment, activity, and if you have them group, person and side.",
            "2. Drop the file here, and choose “An event of a ticket” if it was not recognised.",
            "3. Say what its words for activities mean.",
        ],
    ),
];

const CHINESE: [Steps; 10] = [
    (
        "电子表格",
        [
            "1. 每行一张工单，含工单编号、优先级、创建时间、首次响应时间等列，日期用日期格式。",
            "2. 把.xlsx文件拖到这里；或选中带表头的单元格并复制。",
            "3. 粘贴到“导入工单”下的输入框，并回答提问。",
        ],
    ),
    (
        "聊天记录（企业微信、飞书、钉钉、微信）",
        [
            "1. 在群里多选消息，从第一个提问到最后一条答复。",
            "2. 复制为文本，或合并转发后复制其内容；须带姓名和时间。",
            "3. 粘贴到“导入工单”下的输入框，并说明谁是厂商。",
        ],
    ),
    (
        "Zendesk",
        [
            "1. 管理中心 › 账户 › 工具 › 报告，打开“导出”标签（可能需要管理员开通）。",
            "2. 要评论和变更请选JSON（推荐）；只要首次响应时长可选CSV。",
            "3. 解压邮件中的文件并拖到这里；CSV中的时间为账户时区。",
        ],
    ),
    (
        "Jira、Jira Service Management",
        [
            "1. 打开筛选器（筛选器 › 高级搜索），列出提交给厂商的问题。",
            "2. 导出 › 导出CSV（所有字段）；如需变更记录，将/rest/api/2/search?jql=…&expand=changelog&fields=*all的结果存为JSON。",
            "3. 把文件拖到这里；CSV中的时间为你个人资料的时区。",
        ],
    ),
    (
        "Freshdesk、Freshservice",
        [
            "1. 工单列表右上角 › 导出。",
            "2. 选择CSV、时间范围和全部工单字段，尤其是创建时间、首次响应时间点、解决时间和优先级。",
            "3. 把邮件中的文件拖到这里。",
        ],
    ),
    (
        "ServiceNow",
        [
            "1. 按所需条件打开事件单列表（或其变更历史sys_audit）。",
            "2. 右键列标题 › 导出 › CSV。列表只有时间点，事件日志还有中间过程。",
            "3. 把文件拖到这里；列表中的时间为你账号的时区。",
        ],
    ),
    (
        "GitHub议题",
        [
            "1. 安装GitHub命令行工具并登录：gh auth login。",
            "2. 在厂商仓库的克隆中，或加上--repo owner/name，运行：",
            "3. 把issues.json拖到这里。项目成员视为厂商一方。",
        ],
    ),
    (
        "国内云厂商控制台",
        [
            "1. 控制台 › 工单 › 我的工单，按产品和时间筛选。",
            "2. 有“导出”按钮就导出；没有就选中表格，复制到电子表格中。",
            "3. 把文件拖到这里，或直接粘贴表格。GBK编码可自动识别。",
        ],
    ),
    (
        "Zammad、osTicket、Intercom等",
        [
            "1. 导出为CSV或JSON，须含创建、首次响应和关闭时间。",
            "2. 把文件拖到这里。",
            "3. 说明各列的含义；同样列的下一个文件会沿用。",
        ],
    ),
    (
        "事件日志（流程挖掘）",
        [
            "1. 导出每行一个事件：工单、时间、活动；如有处理组、人员和角色请一并导出。",
            "2. 把文件拖到这里；若未识别，选择“工单的一个事件”。",
            "3. 说明各活动用词的含义。",
        ],
    ),
];
