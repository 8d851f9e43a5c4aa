//! SLA-tier compliance: the chart, its legend and its numbers.

use yew::prelude::*;

use crate::chart::{Behind, Role, Room, compliance_chart};
use crate::components::button::Button;
use crate::components::card::card;
use crate::components::chart::Chart;
use crate::components::numbers::numbers;
use crate::components::opener::ranked;
use crate::components::sheet::Sheet;
use crate::domain::results::Results;
use crate::domain::sla::{Group, TierId, Tiers};
use crate::report::{compliance_head, compliance_row, compliance_table};
use crate::sheets::{Block, Cell, Grid, Sheet as Page};
use crate::state::{Action, Place};
use crate::words::{Lang, Words};

/// What the chart is made from.
pub struct Compliance<'a> {
    /// All that was computed.
    pub results: &'a Results,
    /// What was measured against.
    pub tiers: Tiers,
    /// The language.
    pub lang: Lang,
    /// How much room there is.
    pub room: Room,
    /// Where events go; none where nothing can be pressed, as in print, and the numbers stand open.
    pub dispatch: Option<&'a Callback<Action>>,
}

impl Compliance<'_> {
    /// A figure: what became of the tickets of each tier and vendor.
    pub fn view(&self) -> Html {
        let Compliance { results, tiers, lang, room, dispatch } = self;
        let words = lang.words();
        let title = words.compliance_title(results, tiers);
        let Some((scene, behind)) = compliance_chart(results, tiers, words, *room) else {
            return card(
                words.compliance,
                "",
                markup! {
                    <>
                        <p class="compliance__empty">{ words.no_tickets_do }</p>
                        if let Some(dispatch) = dispatch {
                            {
                                Button::new(words.bring_tickets, dispatch.reform(|()| Action::PlaceOpened(Place::Tickets)))
                                    .main()
                                    .view()
                            }
                        }
                    </>
                },
            );
        };
        let acts: Vec<Cell> = behind.into_iter().map(|of| cell(String::new(), of)).collect();
        let acts = (&acts[..], *dispatch);
        let table = match dispatch {
            Some(dispatch) => Sheet { sheet: &self.table(), dispatch }.view(),
            None => numbers(words.compliance, compliance_table(results, words)),
        };
        card(
            title.clone(),
            "",
            markup! {
                <>
                    <figure class="compliance">
                        { Chart { scene: &scene, title: title.into(), acts }.view() }
                        <figcaption class="compliance__caption">
                            <ul class="compliance__legend">{ for legend(words) }</ul>
                            <p>
                            { words.around_the_clock }
                            if results.vendors.iter().flat_map(|of| &of.tiers).any(|of| of.young() > 0) {
                                { " " }{ words.young_said }
                            }
                            if dispatch.is_some() {
                                { " " }{ words.press_a_bar() }
                            }
                        </p>
                        </figcaption>
                    </figure>
                    { table }
                </>
            },
        )
    }

    /// The numbers, opened on request; each opens its tickets.
    fn table(&self) -> Page {
        let (words, mut rows) = (self.lang.words(), Vec::new());
        for tier in TierId::ALL {
            for index in &self.results.listing {
                let of = &self.results.vendors[*index];
                let mut row = Vec::new();
                for (text, group) in compliance_row(of, tier, words).into_iter().zip(COLUMNS) {
                    let group = group.filter(|group| of.tiers[tier.index()].of(*group) > 0);
                    row.push(cell(text, group.map(|group| (of.vendor.id, Some(tier), group))));
                }
                rows.push(row);
            }
        }
        let caption = words.compliance.to_owned();
        let grid = Grid { caption, head: compliance_head(words), rows };
        let numbers = Block::Folded(words.show_numbers.to_owned(), vec![Block::Table(grid)]);
        Page { title: String::new(), blocks: vec![numbers] }
    }
}

fn cell(text: String, behind: Option<Behind>) -> Cell {
    Cell { text, note: String::new(), act: behind.map(ranked) }
}

/// What the columns of the numbers count.
const COLUMNS: [Option<Group>; 10] = [
    None,
    None,
    Some(Group::Counted),
    None,
    Some(Group::WithinTarget),
    Some(Group::WithinLimit),
    Some(Group::Late),
    Some(Group::Never),
    Some(Group::Overdue),
    Some(Group::Young),
];

fn legend(words: &'static Words) -> impl Iterator<Item = Html> {
    let roles = [
        Role::WithinTarget,
        Role::WithinLimit,
        Role::Late,
        Role::Never,
        Role::Overdue,
        Role::Interval,
    ];
    let names = [
        words.within_target,
        words.within_limit,
        words.late,
        words.never,
        words.overdue,
        words.interval,
    ];
    roles.into_iter().zip(names).map(|(role, name)| {
        let swatch = if role == Role::Interval {
            markup! { <polyline class={role.class()} points="1,4 1,10 1,7 13,7 13,4 13,10" /> }
        } else {
            markup! { <rect class={role.class()} x="1" y="1" width="12" height="12" /> }
        };
        markup! {
            <li key={name}>
                <svg class="compliance__swatch" viewBox="0 0 14 14" aria-hidden="true">{ swatch }</svg>
                { name }
            </li>
        }
    })
}
