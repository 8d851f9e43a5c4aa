//! The numbers of a chart as a table, behind a disclosure.

use yew::prelude::*;

/// A table.
pub struct Numbers {
    /// What opens it.
    pub summary: AttrValue,
    /// What it shows.
    pub caption: AttrValue,
    /// The columns' names; the first names the rows.
    pub head: Vec<AttrValue>,
    /// The rows, as long as the head.
    pub rows: Vec<Vec<AttrValue>>,
    /// Whether it is open from the start, as in print.
    pub is_open: bool,
}

impl Numbers {
    /// A disclosure with a table; scrolls sideways where it is too wide.
    pub fn view(&self) -> Html {
        let head = self.head.iter().map(|name| html! { <th scope="col">{ name }</th> });
        let rows = self.rows.iter().enumerate().map(|(index, row)| {
            let cells = row.iter().enumerate().map(|(column, cell)| match column {
                0 => html! { <th scope="row">{ cell }</th> },
                _ => html! { <td>{ cell }</td> },
            });
            html! { <tr key={index}>{ for cells }</tr> }
        });
        html! {
            <details class="numbers" open={self.is_open}>
                <summary>{ &self.summary }</summary>
                <div class="numbers__scroll" tabindex="0" role="region" aria-label={&self.caption}>
                    <table class="numbers__table">
                        <caption>{ &self.caption }</caption>
                        <thead><tr>{ for head }</tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
            </details>
        }
    }
}
