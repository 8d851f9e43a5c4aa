//! Which files can be read, by example.

use yew::prelude::*;

use crate::components::card::card;
use crate::words::Lang;

/// What the formats need.
pub struct Formats {
    /// The language.
    pub lang: Lang,
}

const SIMPLE: &str = "\
id,priority,created,first_response,resolved,closed,vendor
1001,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern
1002,P3,2026-09-01 09:00,,,,Harbor";

const EVENTS: &str = "\
ticket,at,event,side,text,priority,group,agent,vendor,category,kind,channel,answered
1001,2026-09-01 02:13,created,customer,,P1,,,Lantern,audio,hard,,
1001,2026-09-01 02:15,attempt,customer,,,,,,,,phone,no
1001,2026-09-01 02:31,reply,vendor,Could you send the logs?,,,Anna,,,,,";

const LOG: &str = "\
number,incident_state,sys_updated_at,opened_at,priority,resolved_at,closed_at,…
INC0001,New,29/2/2016 01:23,29/2/2016 01:16,3 - Moderate,29/2/2016 11:29,?,…
INC0001,Active,29/2/2016 02:16,29/2/2016 01:16,3 - Moderate,29/2/2016 11:29,?,…";

impl Formats {
    /// The layouts, each with an example.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        card(
            words.what_can_be_read,
            "",
            markup! {
                <div class="formats">
                    <p>{ words.simple_format }</p>
                    <pre class="formats__example" tabindex="0">{ SIMPLE }</pre>
                    <p>{ words.event_format() }</p>
                    <pre class="formats__example" tabindex="0">{ EVENTS }</pre>
                    <p>{ words.log_format }</p>
                    <pre class="formats__example" tabindex="0">{ LOG }</pre>
                </div>
            },
        )
    }
}
