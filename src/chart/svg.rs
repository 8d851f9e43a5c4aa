//! A scene as a self-contained SVG text.

use std::fmt::Write;

use super::scene::{Anchor, Outline, Scene, Shape};

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn svg(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl Outline {
    /// The corners of a line or area, as SVG's `points`.
    pub fn points(corners: &[(i32, i32)]) -> String {
        let points: Vec<String> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
        points.join(" ")
    }
}

impl Scene {
    /// As SVG text: one group a mark with what it says, classes for the theme, a title.
    pub fn to_svg(&self, title: &str) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\"><title>{}</title>",
            self.width,
            self.height,
            escape(title)
        );
        let of = |mark: Option<usize>| self.shapes.iter().filter(move |shape| shape.mark == mark);
        of(None).for_each(|shape| element(&mut svg, shape));
        for (mark, says) in self.marks.iter().enumerate() {
            svg.push_str("<g><title>");
            svg.push_str(&escape(says));
            svg.push_str("</title>");
            of(Some(mark)).for_each(|shape| element(&mut svg, shape));
            svg.push_str("</g>");
        }
        svg.push_str("</svg>");
        svg
    }
}

fn element(svg: &mut String, shape: &Shape) {
    let class = shape.role.class();
    let written = match &shape.outline {
        Outline::Rect(x, y, width, height) => write!(
            svg,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ),
        Outline::Circle(x, y, radius) => {
            write!(svg, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>")
        }
        Outline::Line(corners) => {
            write!(svg, "<polyline class=\"{class}\" points=\"{}\"/>", Outline::points(corners))
        }
        Outline::Area(corners) => {
            write!(svg, "<polygon class=\"{class}\" points=\"{}\"/>", Outline::points(corners))
        }
        Outline::Text { x, y, anchor, size, text } => write!(
            svg,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{}\">{}</text>",
            anchor.svg(),
            escape(text)
        ),
    };
    written.expect("writing to a string cannot fail");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
