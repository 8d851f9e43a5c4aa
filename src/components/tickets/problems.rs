//! What was wrong in a file, by line and column.

use yew::prelude::*;

use crate::domain::problem::Problem;
use crate::words::Lang;

/// What was wrong.
pub struct Problems<'a> {
    /// With their places.
    pub problems: &'a [Problem],
    /// How many more there were.
    pub more: u32,
    /// The language.
    pub lang: Lang,
}

impl Problems<'_> {
    /// A table of problems.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        let rows = self.problems.iter().enumerate().map(|(index, problem)| {
            markup! {
                <tr key={index}>
                    <td>{ problem.place.line }</td>
                    <td>{ problem.place.column.clone().unwrap_or_default() }</td>
                    <td>{ words.problem_sentence(&problem.kind) }</td>
                </tr>
            }
        });
        markup! {
            <div class="problems" tabindex="0" role="region" aria-label={words.problem}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.line }</th>
                            <th scope="col">{ words.column }</th>
                            <th scope="col">{ words.problem }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
                if self.more > 0 {
                    <p>{ words.more_problems(self.more) }</p>
                }
            </div>
        }
    }
}
