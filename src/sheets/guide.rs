//! Which files can be read, and how to get them: for each source the steps, and the two tables of our own.

use super::{Block, Sheet};
use crate::words::Words;

const TICKETS: &str = "\
id,priority,created,first_response,resolved,closed,vendor
1001,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern
1002,P3,2026-09-01 09:00,,,,Harbor";

const EVENTS: &str = "\
ticket,at,event,side,text,priority,group,agent,vendor,category,kind,channel,answered
1001,2026-09-01 02:13,created,customer,,P1,,,Lantern,audio,hard,,
1001,2026-09-01 02:15,attempt,customer,,,,,,,,phone,no
1001,2026-09-01 02:31,reply,vendor,Could you send the logs?,,,Anna,,,,,";

const GITHUB: &str = "gh issue list --state all --limit 1000 \\
  --json number,title,author,createdAt,closedAt,state,labels,comments > issues.json";

/// The whole guide.
pub(super) fn sheet(words: &'static Words) -> Sheet {
    let mut blocks = vec![Block::Text(words.guide_intro().to_owned())];
    for (name, steps) in words.guide_steps() {
        let mut within: Vec<Block> =
            steps.iter().map(|step| Block::Text((*step).to_owned())).collect();
        if name.starts_with("GitHub") {
            within.insert(2, Block::Sample(GITHUB.to_owned()));
        }
        blocks.push(Block::Folded(name.to_owned(), within));
    }
    blocks.push(Block::Heading(words.guide_own().to_owned()));
    let samples = [(words.simple_format, TICKETS), (words.event_format(), EVENTS)];
    for (said, sample) in samples {
        blocks.push(Block::Text(said.to_owned()));
        blocks.push(Block::Sample(sample.to_owned()));
    }
    Sheet { title: words.what_can_be_read.to_owned(), blocks }
}
