//! Numbers as a table, in full or behind a disclosure.

use yew::prelude::*;

use crate::report::Table;

/// Cells of at most so many characters stay on one line.
const SHORT: usize = 16;

/// A table with its caption; scrolls sideways where it is too wide.
pub fn numbers(caption: &'static str, table: Table) -> Html {
    let head = table.head.into_iter().map(|name| markup! { <th scope="col">{ name }</th> });
    let rows = table.rows.into_iter().enumerate().map(|(index, row)| {
        let cells = row.into_iter().enumerate().map(|(column, cell)| {
            let is_text = cell.chars().count() > SHORT;
            if column == 0 {
                markup! { <th scope="row">{ cell }</th> }
            } else {
                markup! { <td class={is_text.then_some("numbers__text")}>{ cell }</td> }
            }
        });
        markup! { <tr key={index}>{ for cells }</tr> }
    });
    markup! {
        <div class="numbers" tabindex="0" role="region" aria-label={caption}>
            <table class="numbers__table">
                <caption>{ caption }</caption>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The same, opened by its summary.
pub fn numbers_on_request(summary: &'static str, caption: &'static str, table: Table) -> Html {
    markup! {
        <details>
            <summary>{ summary }</summary>
            { numbers(caption, table) }
        </details>
    }
}
