//! First replies by the hour and the weekday at which tickets were opened.

use super::Found;
use crate::chart::{Role, Slot, rhythm_chart};
use crate::domain::measures::{Count, Measure, level_of};
use crate::domain::summary::Tally;
use crate::domain::time::Weekday;
use crate::sheets::clocks::named_once;
use crate::sheets::study::Study;
use crate::sheets::{Block, Cell, Grid, Part};
use crate::words::{Column, Words};

/// How many hours of a vendor are named.
const SHOWN: usize = 5;

impl Study<'_> {
    /// A drawing for each vendor and source, and the worst hours of all.
    pub(super) fn rhythm(&self, all: &[Found<'_>]) -> Vec<Block> {
        let mut blocks: Vec<Block> = all.iter().map(|found| self.drawn(found)).collect();
        let words = self.words;
        let rows: Vec<Vec<Cell>> = all.iter().flat_map(worst).collect();
        if !rows.is_empty() {
            let head = [
                words.vendor,
                words.column(Column::Hour),
                words.tickets_counted(),
                words.column(Column::InTime),
                words.column(Column::NotInTime),
            ];
            blocks.push(Block::Table(Grid {
                caption: words.worst_hours().to_owned(),
                head: head.map(str::to_owned).into(),
                rows: named_once(rows),
            }));
        }
        blocks
    }

    fn drawn(&self, found: &Found<'_>) -> Block {
        let words = self.words;
        let name = match found.name.note.as_str() {
            "" => found.name.text.clone(),
            note => format!("{} · {note}", found.name.text),
        };
        if let Err(lack) = level_of(Measure::Rhythm, found.measures.source) {
            return Block::Text(words.mark_lack(&name, words.lack(lack)));
        }
        let names = Weekday::ALL.map(|day| words.short_weekday(day));
        let (mut slots, mut acts) = (Vec::new(), Vec::new());
        for (day, hour) in hours() {
            let slot = slot(words, found, (day, hour));
            if slot.grade > 0 {
                let behind = found.view(Count::Hour(day, hour), Part::All);
                acts.push(Cell::default().opening(behind));
            }
            slots.push(slot);
        }
        Block::Drawing {
            title: words.rhythm_of(&name, &found.measures.rhythm.zone),
            scene: rhythm_chart(&slots, names, self.room),
            legend: (1..=4).map(|grade| (Role::grade(grade), words.grade(grade).into())).collect(),
            acts,
        }
    }
}

/// Monday's hours first.
fn hours() -> impl Iterator<Item = (Weekday, u8)> {
    Weekday::ALL.into_iter().flat_map(|day| (0..24).map(move |hour| (day, hour)))
}

/// Those answered in time, of those opened in an hour.
fn tally(found: &Found<'_>, (day, hour): (Weekday, u8)) -> Tally {
    found.measures.tally(Count::Hour(day, hour))
}

fn slot(words: &Words, found: &Found<'_>, (day, hour): (Weekday, u8)) -> Slot {
    let Tally { k, n } = tally(found, (day, hour));
    if n == 0 {
        return Slot::default();
    }
    let share = f64::from(k) / f64::from(n);
    let says = words.hour_said(&words.hour(day, hour.into()), &words.of_all(k, n), share);
    Slot { grade: grade(k, n), says }
}

/// 1 from 90 % in time on, 2 from 70 %, 3 from 40 %, else 4.
fn grade(k: u32, n: u32) -> u8 {
    let (k, n) = (u64::from(k) * 100, u64::from(n));
    match () {
        () if k >= n * 90 => 1,
        () if k >= n * 70 => 2,
        () if k >= n * 40 => 3,
        () => 4,
    }
}

/// The hours with the most tickets that were not answered in time, the most first.
fn worst(found: &Found<'_>) -> Vec<Vec<Cell>> {
    let missed = |hour| {
        let Tally { k, n } = tally(found, hour);
        n.saturating_sub(k)
    };
    let mut hours: Vec<(Weekday, u8)> = hours().filter(|hour| missed(*hour) > 0).collect();
    hours.sort_by_key(|hour| std::cmp::Reverse(missed(*hour)));
    let row = |(day, hour): (Weekday, u8)| {
        vec![
            found.name.clone(),
            Cell::of(found.words.hour(day, hour.into())),
            found.number(Count::Opened(day, hour), Part::So),
            found.share(Count::Hour(day, hour)),
            found.number(Count::Hour(day, hour), Part::Others),
        ]
    };
    hours.into_iter().take(SHOWN).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::grade;

    #[test]
    fn a_grade_begins_at_its_share() {
        let grades = [(9, 10), (89, 100), (7, 10), (69, 100), (4, 10), (39, 100), (0, 1), (1, 1)];
        assert_eq!(grades.map(|(k, n)| grade(k, n)), [1, 2, 2, 3, 3, 4, 4, 1]);
    }
}
