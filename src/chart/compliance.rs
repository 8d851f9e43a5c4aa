//! SLA-tier compliance: for each tier and vendor, what became of the tickets that count.

use super::Room;
use super::bars::{Axis, SCALE, name, name_gutter};
use super::brush::{Brush, Lettering, Stand};
use super::scene::{Anchor, Role, Scene};
use super::text_width::text_width;
use crate::domain::results::Results;
use crate::domain::sla::{Group, StateCounts, TierId, Tiers, compliance};
use crate::domain::vendor::VendorId;
use crate::words::Words;

/// Pixels down the chart.
struct Rows {
    heading: i32,
    row: i32,
    /// From the top of a row to its bar.
    bar: i32,
    /// From the top of a row to the middle of its name.
    name: i32,
    gap: i32,
}

const BAR: i32 = 16;

impl Rows {
    fn of(room: Room) -> Rows {
        match room {
            Room::Wide => Rows { heading: 32, row: 30, bar: 4, name: 12, gap: 18 },
            Room::Narrow => Rows { heading: 46, row: 48, bar: 20, name: 9, gap: 14 },
        }
    }

    fn block(&self, vendors: i32) -> i32 {
        self.heading + vendors * self.row + self.gap
    }
}

/// The tickets that a number stands for: a vendor's, of one tier or of all, of a group.
pub type Behind = (VendorId, Option<TierId>, Group);

/// Bars of the share within target, within limit, late, never and overdue, with the 95 % interval of the
/// share in time. A row is a mark, and each part of its bar is one after it; all with the tickets that they stand for.
/// A vendor without tickets in a tier has a row that says so.
///
/// `None` when no vendor has a ticket in any tier.
pub fn compliance_chart(
    results: &Results,
    tiers: &Tiers,
    words: &Words,
    room: Room,
) -> Option<(Scene, Vec<Option<Behind>>)> {
    if results.vendors.iter().all(|vendor| vendor.tickets() == 0) {
        return None;
    }
    let rows = Rows::of(room);
    let names = results.vendors.iter().map(|result| result.vendor.name.as_str());
    let right = if room == Room::Wide { 176 } else { 18 };
    let width = room.width().cast_signed();
    let axis = Axis { left: name_gutter(names, room), right: width - right, most: 1.0 };
    let block = rows.block(i32::try_from(results.vendors.len()).ok()?);
    let mut brush = Brush::new(room.width(), (4 * block + SCALE).cast_unsigned());
    axis.draw(&mut brush, 4 * block, &|share| words.percent(share));
    let (mut top, mut behind) = (0, Vec::new());
    for tier in TierId::ALL {
        heading(&mut brush, &Heading::of(tier, tiers, words), room, top);
        for (row, index) in (0..).zip(&results.listing) {
            let top = top + rows.heading + row * rows.row;
            let vendor = &results.vendors[*index];
            let counts = &vendor.tiers[tier.index()];
            let numbers = words.in_time(counts);
            let beside = f64::from(room.width()) - text_width(&numbers, 13.5) - 12.0;
            let room_left = if room == Room::Wide { f64::from(axis.left) - 8.0 } else { beside };
            name(&mut brush, &vendor.vendor.name, top + rows.name, room_left);
            brush.mark(bar_says(words, &vendor.vendor.name, tier, counts));
            let look = Lettering {
                role: Role::Number,
                size: 13,
                anchor: Anchor::End,
                stand: Stand::Middle,
            };
            brush.text(numbers, (width, top + rows.name), look);
            bar(&mut brush, &axis, counts, top + rows.bar);
            let (id, name) = (vendor.vendor.id, &vendor.vendor.name);
            let is_any = counts.counted() > 0;
            behind.push(is_any.then_some((id, Some(tier), Group::Counted)));
            let (mut before, all) = (0, f64::from(counts.counted()));
            for (role, group) in ROLES.into_iter().zip(Group::SHOWN) {
                let upto = before + counts.of(group);
                if upto > before {
                    brush.mark(words.bar_said(name, tier, &words.in_group(group, counts)));
                    let part = (f64::from(before) / all, f64::from(upto) / all);
                    axis.segment(&mut brush, role, (part, (top + rows.bar, BAR)));
                    behind.push(Some((id, Some(tier), group)));
                }
                before = upto;
            }
            brush.unmark();
        }
        top += block;
    }
    Some((brush.done(), behind))
}

struct Heading {
    name: String,
    about: String,
    /// Where the explanation begins: in one column for all tiers.
    beside: i32,
}

impl Heading {
    fn of(tier: TierId, tiers: &Tiers, words: &Words) -> Heading {
        let about = format!("{} · {}", words.tier_purpose(tier), words.tier_terms(tiers.get(tier)));
        let widths = TierId::ALL.map(|tier| text_width(&words.tier_label(tier), 16.0));
        #[allow(clippy::cast_possible_truncation)]
        let beside = widths.into_iter().fold(0.0, f64::max).ceil() as i32 + 14;
        Heading { name: words.tier_label(tier), about, beside }
    }
}

fn heading(brush: &mut Brush, heading: &Heading, room: Room, top: i32) {
    let foot = (room.width().cast_signed(), top + Rows::of(room).heading - 6);
    brush.rect(Role::Ground, (0, top), foot);
    let (anchor, stand) = (Anchor::Start, Stand::Top);
    let look = Lettering { role: Role::Heading, size: 14, anchor, stand };
    brush.text(heading.name.clone(), (0, top + 4), look);
    let at = if room == Room::Narrow { (0, top + 24) } else { (heading.beside, top + 6) };
    brush.text(heading.about.clone(), at, Lettering { role: Role::Note, size: 12, ..look });
}

fn bar(brush: &mut Brush, axis: &Axis, counts: &StateCounts, top: i32) {
    axis.segment(brush, Role::Track, ((0.0, 1.0), (top, BAR)));
    if let Some(in_time) = compliance(counts) {
        axis.whisker(brush, (in_time.interval.low, in_time.interval.high), top + BAR + 5);
    }
}

/// Of [`Group::SHOWN`], without those that are in no bar.
const ROLES: [Role; 5] =
    [Role::WithinTarget, Role::WithinLimit, Role::Late, Role::Never, Role::Overdue];

/// The whole bar in words: its share in time, then every state that occurs.
fn bar_says(words: &Words, vendor: &str, tier: TierId, counts: &StateCounts) -> String {
    let mut said = words.in_time_said(vendor, tier, counts);
    for group in Group::SHOWN {
        if counts.of(group) > 0 {
            said.push_str("; ");
            said.push_str(&words.in_group(group, counts));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Outline;
    use crate::domain::evaluation::Evaluation;
    use crate::domain::example::example;
    use crate::domain::results::evaluate;
    use crate::domain::summary::{Summaries, summarise};
    use crate::words::Lang;

    fn results() -> Results {
        let example = example();
        let import = &example.evaluation.imports[0];
        let found = summarise(&example.tickets, import.file(), &example.evaluation.terms);
        evaluate(&example.evaluation, &Summaries::of(import.id, found))
    }

    #[test]
    fn every_bar_and_every_part_is_a_mark_that_says_its_numbers() {
        let results = results();
        for lang in Lang::ALL {
            let words = lang.words();
            let (scene, behind) =
                compliance_chart(&results, &Tiers::default(), words, Room::Wide).unwrap();
            assert_eq!(scene.marks.len(), behind.len());
            for (says, behind) in scene.marks.iter().zip(&behind) {
                let (vendor, tier, group) = behind.as_ref().unwrap();
                let of = results.vendor(*vendor).unwrap();
                let counts = &of.tiers[tier.unwrap().index()];
                let number = match group {
                    Group::Counted => words.in_time(counts),
                    group => words.in_group(*group, counts),
                };
                assert!(says.starts_with(&of.vendor.name) && says.contains(&number), "{says}");
            }
            let rows = behind.iter().flatten().filter(|(.., group)| *group == Group::Counted);
            assert_eq!(rows.count(), 12);
            let parts =
                results.vendors.iter().flat_map(|of| &of.tiers).flat_map(|counts| {
                    Group::SHOWN[..5].iter().filter(|group| counts.of(**group) > 0)
                });
            assert_eq!(behind.len(), 12 + parts.count());
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_nothing_leaves_the_drawing() {
        for room in [Room::Wide, Room::Narrow] {
            let results = results();
            let (scene, _) =
                compliance_chart(&results, &Tiers::default(), Lang::En.words(), room).unwrap();
            let width =
                |role: Role| -> i32 {
                    let of_first = scene.shapes.iter();
                    let of_first = of_first.filter(|shape| matches!(shape.mark, Some(0 | 1)));
                    let rects = of_first.filter(|shape| shape.role == role);
                    rects
                        .map(|shape| {
                            if let Outline::Rect(_, _, width, _) = shape.outline {
                                width
                            } else {
                                0
                            }
                        })
                        .sum()
                };
            let first = &results.vendors[results.listing[0]].tiers[0];
            let share = f64::from(first.within_target) / f64::from(first.counted());
            let expected = share * f64::from(width(Role::Track));
            assert!((f64::from(width(Role::WithinTarget)) - expected).abs() <= 1.5);
            let (right, bottom) = (scene.width.cast_signed(), scene.height.cast_signed());
            for shape in &scene.shapes {
                if let Outline::Rect(x, y, width, height) = shape.outline {
                    assert!(
                        x >= 0 && y >= 0 && x + width <= right && y + height <= bottom,
                        "{shape:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_same_shapes_make_svg_text() {
        let (scene, _) =
            compliance_chart(&results(), &Tiers::default(), Lang::Zh.words(), Room::Wide).unwrap();
        let svg = scene.to_svg("谁 < 及时");
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
        assert!(svg.contains("谁 &lt; 及时") && svg.contains("chart__within-target"));
        assert_eq!(svg.matches("<g>").count(), scene.marks.len());
    }

    #[test]
    fn without_tickets_there_is_no_chart() {
        let results = evaluate(&Evaluation::default(), &Summaries::default());
        assert_eq!(
            compliance_chart(&results, &Tiers::default(), Lang::En.words(), Room::Wide),
            None
        );
    }
}
