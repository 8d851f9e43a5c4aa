//! A sheet, whatever it shows.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::chart::Chart;
use super::choice::choice;
use super::opener::opener;
use crate::sheets::{Block, Cell, Field, Grid, Input, Sheet as Page};
use crate::state::Action;

/// What is drawn.
pub struct Sheet<'a> {
    /// The sheet.
    pub sheet: &'a Page,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Sheet<'_> {
    /// All its blocks, without its title.
    pub fn view(&self) -> Html {
        markup! { <div class="sheet">{ self.blocks(&self.sheet.blocks) }</div> }
    }

    fn blocks(&self, blocks: &[Block]) -> Html {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Html {
        match block {
            Block::Heading(text) => markup! { <h3>{ text }</h3> },
            Block::Text(text) => markup! { <p>{ text }</p> },
            Block::Note(text) => markup! { <p class="sheet__note">{ text }</p> },
            Block::Problems(all) => {
                let all = all.iter().map(|text| markup! { <li>{ text }</li> });
                markup! { <ul class="sheet__problems">{ for all }</ul> }
            }
            Block::Facts(facts) => {
                let facts = facts.iter().map(|(name, cell)| {
                    markup! { <div><dt>{ name }</dt><dd>{ self.cell(cell) }</dd></div> }
                });
                markup! { <dl class="sheet__facts">{ for facts }</dl> }
            }
            Block::Table(grid) => self.grid(grid),
            Block::Form(fields) => {
                let fields = fields.iter().map(|field| self.field(field));
                markup! { <div class="sheet__form">{ for fields }</div> }
            }
            Block::Acts(acts) => {
                let acts = acts.iter().map(|act| self.cell(act));
                markup! { <div class="sheet__acts">{ for acts }</div> }
            }
            Block::Drawing { title, scene, legend, acts } => {
                let legend = legend.iter().map(|(role, name)| {
                    markup! {
                        <li>
                            <svg class="sheet__swatch" viewBox="0 0 14 14" aria-hidden="true">
                                <rect class={role.class()} x="1" y="1" width="12" height="12" />
                            </svg>
                            { name }
                        </li>
                    }
                });
                markup! {
                    <figure class="sheet__figure">
                        { Chart { scene, title: title.clone().into(), acts: (acts, Some(self.dispatch)) }.view() }
                        <figcaption>{ title }<ul class="sheet__legend">{ for legend }</ul></figcaption>
                    </figure>
                }
            }
            Block::Folded(summary, blocks) | Block::Unfolded(summary, blocks) => {
                let open = matches!(block, Block::Unfolded(..));
                markup! { <details {open}><summary>{ summary }</summary>{ self.blocks(blocks) }</details> }
            }
            Block::Sample(text) => {
                markup! { <pre class="sheet__sample" tabindex="0">{ text }</pre> }
            }
        }
    }

    /// A field with its name, and below what there is to say of it.
    fn field(&self, field: &Field) -> Html {
        let (entry, dispatch) = (field.entry, self.dispatch.clone());
        let onchange = Callback::from(move |event: Event| {
            if let Some(typed) = entered(&event) {
                dispatch.emit(Action::Entered(entry, typed));
            }
        });
        let invalid = field.is_wrong.to_string();
        let input = match &field.input {
            Input::Text { value, hint } => {
                let (value, placeholder) = (value.clone(), hint.clone());
                markup! { <input {value} {placeholder} aria-invalid={invalid} {onchange} /> }
            }
            Input::Number { value, most } => {
                let (value, max) = (value.clone(), most.to_string());
                markup! { <input type="number" min="0" {max} step="1" {value} aria-invalid={invalid} {onchange} /> }
            }
            Input::Choice { options, chosen } => {
                let options = (0..).zip(options);
                let options = options.map(|(at, name)| choice(at, name.clone(), at == *chosen));
                markup! { <select aria-invalid={invalid} {onchange}>{ for options }</select> }
            }
        };
        let role = field.is_wrong.then_some("alert");
        let class = if field.is_wrong { "sheet__wrong" } else { "sheet__note" };
        markup! {
            <label>
                <span>{ &field.label }</span>
                { input }
                if !field.note.is_empty() {
                    <small {class} {role}>{ &field.note }</small>
                }
            </label>
        }
    }

    fn grid(&self, grid: &Grid) -> Html {
        let head = grid.head.iter().map(|name| markup! { <th scope="col">{ name }</th> });
        let rows = grid.rows.iter().enumerate().map(|(index, row)| {
            let cells = row.iter().enumerate().map(|(column, cell)| {
                let inside = self.cell(cell);
                // A row that goes on with the name above it has no name of its own.
                if column == 0 && !cell.text.is_empty() {
                    markup! { <th scope="row">{ inside }</th> }
                } else {
                    markup! { <td>{ inside }</td> }
                }
            });
            markup! { <tr key={index}>{ for cells }</tr> }
        });
        markup! {
            <div class="numbers" tabindex="0" role="region" aria-label={grid.caption.clone()}>
                <table class="numbers__table">
                    <caption>{ &grid.caption }</caption>
                    <thead><tr>{ for head }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        }
    }

    fn cell(&self, cell: &Cell) -> Html {
        let beside = markup! {
            if !cell.note.is_empty() {
                <small class="sheet__beside">{ &cell.note }</small>
            }
        };
        let Some(act) = &cell.act else { return markup! { <>{ &cell.text }{ beside }</> } };
        markup! { <>{ opener(&cell.text, act, self.dispatch) }{ beside }</> }
    }
}

/// What was typed or chosen.
fn entered(event: &Event) -> Option<String> {
    let target = event.target()?;
    let typed = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    typed.or_else(|| Some(target.dyn_ref::<HtmlSelectElement>()?.value()))
}
