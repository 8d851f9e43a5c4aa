//! A drawing as data: shapes, each with what it stands for and the mark that it belongs to.

use serde::{Deserialize, Serialize};

/// A finished drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// What each mark says; a mark is one thing that can be pointed at, such as a bar.
    pub marks: Vec<String>,
    /// Back to front.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// The index of its mark; `None` for axes, grid and titles.
    pub mark: Option<usize>,
    /// What it stands for; the theme knows its colours.
    pub role: Role,
    /// Where it is.
    pub outline: Outline,
}

/// Where a shape is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outline {
    /// Left, top, width, height.
    Rect(i32, i32, i32, i32),
    /// Centre and radius.
    Circle(i32, i32, u32),
    /// Corners of an open line.
    Line(Vec<(i32, i32)>),
    /// Corners of a filled shape.
    Area(Vec<(i32, i32)>),
    /// A line of text on its baseline.
    Text {
        /// Where its anchor is.
        x: i32,
        /// The baseline.
        y: i32,
        /// Which part of it stands at `x`.
        anchor: Anchor,
        /// In CSS pixels.
        size: u32,
        /// What it says.
        text: String,
    },
}

/// Which part of a text stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident => $class:literal,)*) => {
        /// What a shape stands for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Role { $($(#[$doc])* $role,)* }

        impl Role {
            /// All of them.
            pub const ALL: &[Role] = &[$(Role::$role,)*];

            /// Its class in SVG, themed by the style sheet.
            pub fn class(self) -> &'static str {
                match self { $(Role::$role => $class,)* }
            }
        }
    };
}

roles! {
    /// A line of the grid.
    Grid => "chart__grid",
    /// Hides the grid behind a heading.
    Ground => "chart__ground",
    /// A number at an axis.
    Tick => "chart__tick",
    /// A heading inside the chart.
    Heading => "chart__heading",
    /// What explains a heading.
    Note => "chart__note",
    /// A vendor's name.
    Name => "chart__name",
    /// A number beside a bar.
    Number => "chart__number",
    /// The end to end of an interval.
    Interval => "chart__interval",
    /// A point value.
    Point => "chart__point",
    /// The empty length of a bar.
    Track => "chart__track",
    /// A range behind a point.
    Range => "chart__range",
    /// The same for a vendor outside the order.
    RangeOut => "chart__range-out",
    /// A point value outside the order.
    PointOut => "chart__point-out",
    /// Answered by the target.
    WithinTarget => "chart__within-target",
    /// Answered by the limit.
    WithinLimit => "chart__within-limit",
    /// Answered late.
    Late => "chart__late",
    /// Never answered.
    Never => "chart__never",
    /// Unanswered, open and past the limit.
    Overdue => "chart__overdue",
    /// Time that counts, or a day with its usual hours.
    Open => "chart__open",
    /// A day off.
    DayOff => "chart__day-off",
    /// A day partly off.
    DayPart => "chart__day-part",
    /// An extra working day.
    DayMakeUp => "chart__day-make-up",
    /// A letter or number on a day with hours.
    OnOpen => "chart__on-open",
    /// A letter or number on a day off or without hours.
    OnOff => "chart__on-off",
    /// The first place, of all draws.
    Place1 => "chart__place-1",
    /// The second place.
    Place2 => "chart__place-2",
    /// The third place.
    Place3 => "chart__place-3",
    /// Any lower place.
    PlaceLower => "chart__place-lower",
    /// What is unknown, counted at half.
    Unknown => "chart__unknown",
    /// A dimension, first of eight.
    Dimension0 => "chart__dimension-0",
    /// A dimension.
    Dimension1 => "chart__dimension-1",
    /// A dimension.
    Dimension2 => "chart__dimension-2",
    /// A dimension.
    Dimension3 => "chart__dimension-3",
    /// A dimension.
    Dimension4 => "chart__dimension-4",
    /// A dimension.
    Dimension5 => "chart__dimension-5",
    /// A dimension.
    Dimension6 => "chart__dimension-6",
    /// A dimension, last of eight.
    Dimension7 => "chart__dimension-7",
    /// A clock that runs.
    Running => "chart__running",
    /// A clock that is paused.
    Paused => "chart__paused",
    /// A clock outside its hours.
    OffHours => "chart__off-hours",
    /// A clock on a holiday.
    Holiday => "chart__holiday",
    /// A clock that has not started, or whose ticket is solved.
    Idle => "chart__idle",
    /// When a target is due.
    Target => "chart__target",
    /// When a limit is due.
    Limit => "chart__limit",
    /// What the customer did.
    ByCustomer => "chart__by-customer",
    /// What the vendor's people did.
    ByVendor => "chart__by-vendor",
    /// What a machine or somebody else did.
    ByOther => "chart__by-other",
    /// The number of an event.
    StopNumber => "chart__stop-number",
    /// The best of four grades.
    Grade1 => "chart__grade-1",
    /// A grade.
    Grade2 => "chart__grade-2",
    /// A grade.
    Grade3 => "chart__grade-3",
    /// The worst grade.
    Grade4 => "chart__grade-4",
    /// A vendor's line, first of eight.
    Line0 => "chart__line-0",
    /// A vendor's line.
    Line1 => "chart__line-1",
    /// A vendor's line.
    Line2 => "chart__line-2",
    /// A vendor's line.
    Line3 => "chart__line-3",
    /// A vendor's line.
    Line4 => "chart__line-4",
    /// A vendor's line.
    Line5 => "chart__line-5",
    /// A vendor's line.
    Line6 => "chart__line-6",
    /// A vendor's line, last of eight.
    Line7 => "chart__line-7",
}

impl Role {
    /// The role of a dimension's segment, by its place among the eight.
    pub fn dimension(index: usize) -> Role {
        let first = Role::Dimension0 as usize;
        Role::ALL.get(first + index).copied().unwrap_or(Role::Dimension7)
    }

    /// The role of a grade, 1 (best) to 4 (worst).
    pub fn grade(grade: u8) -> Role {
        match grade {
            0 | 1 => Role::Grade1,
            2 => Role::Grade2,
            3 => Role::Grade3,
            _ => Role::Grade4,
        }
    }

    /// The role of a vendor's line by its place; the ninth vendor's looks like the first one's.
    pub fn line(place: usize) -> Role {
        let first = Role::Line0 as usize;
        Role::ALL.get(first + place % 8).copied().unwrap_or(Role::Line0)
    }
}
