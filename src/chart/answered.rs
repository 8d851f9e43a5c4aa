//! The share of tickets that are through by a time, open ones censored, with target and limit drawn in.

use plotters::prelude::*;
use plotters_backend::text_anchor::{HPos, VPos};

use super::Room;
use super::canvas::{draw, text};
use super::scene::{Role, Scene};

/// One vendor's curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// What it says.
    pub says: String,
    /// Minutes and the share through by then; both rising.
    pub steps: Vec<(f64, f64)>,
    /// Which of the vendors it is, from 0.
    pub place: usize,
}

/// The scale's ends in minutes: 1 minute to 90 days, on a log scale.
const ENDS: (f64, f64) = (1.0, 129_600.0);

/// Steps from left to right on a log scale of time; one mark a vendor, one for each of `lines` (minutes, what it is).
///
/// `times` are moments of the scale in minutes with their names.
pub fn answered_chart(
    curves: &[Answered],
    lines: &[(f64, String)],
    times: &[(f64, String)],
    room: Room,
) -> Scene {
    let (width, height) = (room.width(), 260);
    draw(width, height, |area, pen| {
        let mut axis = ChartBuilder::on(area)
            .margin(8)
            .margin_right(16)
            .x_label_area_size(20)
            .y_label_area_size(36)
            .build_cartesian_2d(0.0..libm::log(ENDS.1), 0.0..1.0_f64)?;
        axis.configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .y_labels(5)
            .y_label_formatter(&|share: &f64| format!("{:.0}%", share * 100.0))
            .light_line_style(TRANSPARENT)
            .bold_line_style(Role::Grid.ink())
            .axis_style(Role::Grid.ink())
            .label_style(text(Role::Tick, 11, HPos::Right, VPos::Center))
            .draw()?;
        let x = |minutes: f64| libm::log(minutes.clamp(ENDS.0, ENDS.1));
        let label = text(Role::Tick, 11, HPos::Center, VPos::Top);
        for (minutes, name) in times {
            let (px, py) = axis.backend_coord(&(x(*minutes), 0.0));
            area.draw(&Text::new(name.clone(), (px, py + 6), label.clone()))?;
        }
        for (minutes, name) in lines {
            pen.mark(name.clone());
            let ends = [(x(*minutes), 0.0), (x(*minutes), 1.0)];
            axis.draw_series([PathElement::new(ends, Role::Limit.ink())])?;
        }
        for curve in curves {
            pen.mark(curve.says.clone());
            let mut corners = vec![(0.0, 0.0)];
            for (minutes, share) in &curve.steps {
                let before = corners.last().map_or(0.0, |(_, share)| *share);
                corners.extend([(x(*minutes), before), (x(*minutes), *share)]);
            }
            let role = Role::line(curve.place);
            axis.draw_series([PathElement::new(corners, role.ink())])?;
        }
        pen.unmark();
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_curve_and_every_line_is_a_mark() {
        let curve = Answered { says: "A".into(), steps: vec![(5.0, 0.5), (1e9, 1.0)], place: 9 };
        let lines = [(30.0, "limit".to_owned())];
        let scene = answered_chart(&[curve], &lines, &[(60.0, "1 h".into())], Room::Narrow);
        assert_eq!(scene.marks, ["limit", "A"]);
        assert!(answered_chart(&[], &[], &[], Room::Wide).marks.is_empty());
    }
}
