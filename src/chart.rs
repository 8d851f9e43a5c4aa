//! Values to shapes: the only place that knows plotters. Shapes are data; the page and the files draw them.

mod scene;
pub use scene::{Anchor, Outline, Role, Scene, Shape};

mod text_width;

mod canvas;

mod brush;

mod svg;

mod bars;

mod compliance;
pub use compliance::{Behind, compliance_chart};

mod contributions;
pub use contributions::contributions_chart;

mod timeline;
pub use timeline::{Band, Lane, Stop, Timeline, timeline_chart};

mod rhythm;
pub use rhythm::{Slot, rhythm_chart};

mod answered;
pub use answered::{Answered, answered_chart};

mod band;
pub use band::band_chart;

mod verdict;
pub use verdict::verdict_picture;

mod acceptability;
pub use acceptability::{acceptability_chart, shade};

mod calendar_days;

mod calendar_week;
pub use calendar_week::calendar_week;

mod calendar_year;
pub use calendar_year::calendar_year;

/// How much room a chart has, in its own units, which are CSS pixels when it is not scaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Room {
    /// A column of a desktop page.
    Wide,
    /// A phone, from 360 px on: names stand above their bars.
    Narrow,
}

impl Room {
    /// The width of a chart.
    pub fn width(self) -> u32 {
        match self {
            Room::Wide => 880,
            Room::Narrow => 320,
        }
    }
}
