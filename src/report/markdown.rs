//! The report as Markdown, for a wiki or a merge request.

use super::promises::commitments_table;
use super::tables::{
    Table, answers_table, compliance_table, ranking_table, sources_table, tiers_table,
    weights_table,
};
use crate::domain::evaluation::Evaluation;
use crate::domain::results::Results;
use crate::words::Words;

/// The whole report; every name and title is escaped, so that it cannot break a table.
pub fn markdown(evaluation: &Evaluation, results: &Results, words: &Words) -> String {
    let title = match evaluation.title.trim() {
        "" => words.app,
        title => title,
    };
    let mut parts = vec![format!("# {}", escape(title))];
    if evaluation.is_example {
        parts.push(format!("*{}*", words.example_mark));
    }
    parts.push(format!("**{}**", escape(&words.verdict_sentence(results))));
    if let Some(flip) = results.nearest_flip() {
        let flip = escape(&words.flip_sentence(results, &flip));
        parts.push(format!("{} {flip}", words.what_would_change));
    }
    let unknown: Vec<String> = results
        .next
        .iter()
        .map(|step| format!("- {}", escape(&words.next_sentence(results, step))))
        .collect();
    if !unknown.is_empty() {
        parts.push(format!("{}\n\n{}", words.still_unknown, unknown.join("\n")));
    }
    if !results.vendors.is_empty() {
        let tables = [
            (words.ranking, ranking_table(results, words)),
            (words.compliance, compliance_table(results, words)),
            (words.evidence, answers_table(results, words)),
            (words.tickets, sources_table(evaluation, words)),
            (words.tiers, tiers_table(&evaluation.terms.tiers, words)),
            (words.promises(), commitments_table(evaluation, words)),
            (words.weights, weights_table(evaluation, results, words)),
        ];
        let filled = tables.iter().filter(|(_, table)| !table.rows.is_empty());
        parts.extend(filled.map(|(name, table)| format!("## {name}\n\n{}", rows(table))));
    }
    parts.extend(method(evaluation, words));
    parts.join("\n\n") + "\n"
}

/// How it was counted, and which policies are not the default.
fn method(evaluation: &Evaluation, words: &Words) -> Vec<String> {
    let mut parts = vec![format!("## {}", words.method)];
    let said = [
        words.how_safely,
        words.method_value,
        words.method_share,
        words.around_the_clock,
        words.method_limits,
    ];
    parts.extend(said.map(str::to_owned));
    parts.extend(words.policies_said(&evaluation.terms.policies));
    parts
}

fn rows(table: &Table) -> String {
    let line = |cells: &Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(table.head.len()));
    let lines = table.rows.iter().map(line);
    std::iter::once(line(&table.head)).chain([rule]).chain(lines).collect::<Vec<_>>().join("\n")
}

/// Text that Markdown and HTML read as nothing but text.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for glyph in text.chars() {
        match glyph {
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '#' | '~' | ':' => {
                escaped.extend(['\\', glyph]);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\n' | '\r' => escaped.push(' '),
            glyph => escaped.push(glyph),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_a_table_or_become_markup() {
        assert_eq!(escape("A|B <b>\n*c*"), "A\\|B &lt;b&gt; \\*c\\*");
    }
}
