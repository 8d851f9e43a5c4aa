//! Results as JSON, every number in full: the same evaluation gives the same bytes on every machine.

use std::fmt::Write;

use super::json::quoted;
use crate::domain::evaluation::Evaluation;
use crate::domain::results::{HowOften, Results, Standing, VendorResult};

/// What follows from an evaluation, as JSON.
///
/// Numbers are the shortest that read back the same. Checked by `tests/golden/results.json`, natively and in a browser.
pub fn write(evaluation: &Evaluation, results: &Results) -> String {
    let often = results.how_often.as_ref();
    let vendors = results.vendors.iter().map(|of| vendor(results, of));
    let questions = results.questions.iter().enumerate().map(|(at, of)| {
        let cells = results.vendors.iter().map(|vendor| {
            let cell = vendor.cells[at].cell;
            list([cell.value, cell.low, cell.high, cell.covered].map(|part| part.to_string()))
        });
        let (id, share) = (quoted(of.asked.id.as_str()), of.share);
        format!("\n{{\"id\":{id},\"share\":{share},\"cells\":{}}}", list(cells))
    });
    let stability = results.stability.iter().map(|found| {
        let ends = found.as_ref().map(|of| [of.low, of.high].map(|end| end.to_string()));
        ends.map_or("null".to_owned(), list)
    });
    format!(
        "{{\"backstop\":\"results\",\"version\":1,\"title\":{},\"draws\":{},\"seed\":{},\n\"vendors\":{},\n\"questions\":{},\n\"stability\":{}}}\n",
        quoted(&evaluation.title),
        often.map_or(0, HowOften::draws),
        often.map_or(0, HowOften::seed),
        list(vendors),
        list(questions),
        list(stability),
    )
}

fn vendor(results: &Results, of: &VendorResult) -> String {
    let standing = match of.standing {
        Standing::Ranked(rank) => rank.to_string(),
        Standing::Alone => "\"alone\"".to_owned(),
        Standing::NotEnough => "\"not enough evidence\"".to_owned(),
        Standing::KnockedOut => "\"knocked out\"".to_owned(),
    };
    let number = |number: Option<f64>| number.map_or("null".to_owned(), |of| of.to_string());
    let place = results.ordered.iter().position(|id| *id == of.vendor.id);
    let often = results.how_often.as_ref().zip(place);
    let places = often.map(|(often, row)| {
        list((0..results.ordered.len()).map(|place| often.place(row, place).to_string()))
    });
    let mut text = format!("\n{{\"name\":{},\"standing\":{standing}", quoted(&of.vendor.name));
    let numbers = [
        ("score", number(of.score)),
        ("ordering", number(of.ordering)),
        ("low", of.low.to_string()),
        ("high", of.high.to_string()),
        ("coverage", of.coverage.to_string()),
        ("contributions", list(of.contributions.map(|part| part.to_string()))),
        ("unknown", of.unknown.to_string()),
        ("places", places.unwrap_or_else(|| "null".to_owned())),
    ];
    for (name, value) in numbers {
        write!(text, ",\"{name}\":{value}").expect("writing to a string cannot fail");
    }
    text + "}"
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    format!("[{}]", items.join(","))
}
