//! Puts shapes into a scene one by one, in pixels.

use super::scene::{Anchor, Outline, Role, Scene, Shape};

/// What is being drawn, and to which mark the next shapes belong.
///
/// Everything but curves is a handful of bars whose scale is one multiplication; this keeps plotters, which curves need,
/// out of the page's program.
pub(super) struct Brush {
    scene: Scene,
    mark: Option<usize>,
}

/// Which height of a text stands at its position.
#[derive(Clone, Copy)]
pub(super) enum Stand {
    /// Its top.
    Top,
    /// Its middle.
    Middle,
}

/// How a text looks and stands.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    pub(super) role: Role,
    /// In pixels.
    pub(super) size: u32,
    pub(super) anchor: Anchor,
    pub(super) stand: Stand,
}

impl Brush {
    /// Nothing yet, of that size.
    pub(super) fn new(width: u32, height: u32) -> Brush {
        Brush { scene: Scene { width, height, ..Scene::default() }, mark: None }
    }

    /// The next shapes belong to a new mark that says this.
    pub(super) fn mark(&mut self, says: String) {
        self.scene.marks.push(says);
        self.mark = Some(self.scene.marks.len() - 1);
    }

    /// The next shapes belong to no mark.
    pub(super) fn unmark(&mut self) {
        self.mark = None;
    }

    /// From one corner to the opposite one.
    pub(super) fn rect(
        &mut self,
        role: Role,
        (left, top): (i32, i32),
        (right, bottom): (i32, i32),
    ) {
        self.add(role, Outline::Rect(left, top, right - left, bottom - top));
    }

    /// Along those corners.
    pub(super) fn line(&mut self, role: Role, corners: Vec<(i32, i32)>) {
        self.add(role, Outline::Line(corners));
    }

    /// Filled, between those corners.
    pub(super) fn area(&mut self, role: Role, corners: Vec<(i32, i32)>) {
        self.add(role, Outline::Area(corners));
    }

    /// A filled circle.
    pub(super) fn circle(&mut self, role: Role, (x, y): (i32, i32), radius: u32) {
        self.add(role, Outline::Circle(x, y, radius));
    }

    /// A line of text.
    pub(super) fn text(&mut self, text: String, (x, y): (i32, i32), look: Lettering) {
        // From the height meant to the baseline, by the usual share of ascent.
        let size = look.size.cast_signed();
        let down = match look.stand {
            Stand::Top => size * 4 / 5,
            Stand::Middle => size * 9 / 25,
        };
        let Lettering { role, size, anchor, .. } = look;
        self.add(role, Outline::Text { x, y: y + down, anchor, size, text });
    }

    /// The finished drawing.
    pub(super) fn done(self) -> Scene {
        self.scene
    }

    fn add(&mut self, role: Role, outline: Outline) {
        self.scene.shapes.push(Shape { mark: self.mark, role, outline });
    }
}
