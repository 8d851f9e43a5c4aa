//! A plotters backend that keeps shapes instead of painting them.
//!
//! A colour on this canvas is no colour: its red part is the index of a [`Role`], so that plotters' styles
//! carry what a shape stands for, and the style sheet decides how that looks.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};

use super::scene::{Anchor, Outline, Role, Scene, Shape};
use super::text_width::text_width;

/// What plotters draws on.
pub(super) type Area = DrawingArea<Canvas, Shift>;

/// What can go wrong in plotters: nothing, on this canvas.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// Draws on a canvas of that size and gives back what was drawn.
pub(super) fn draw(width: u32, height: u32, paint: impl FnOnce(&Area, &Pen) -> Drawn) -> Scene {
    let scene = Rc::new(RefCell::new(Scene { width, height, ..Scene::default() }));
    let marking = Rc::new(RefCell::new(None));
    let canvas = Canvas { scene: scene.clone(), marking: marking.clone() };
    let pen = Pen { scene: scene.clone(), marking };
    paint(&canvas.into_drawing_area(), &pen).expect("drawing into memory cannot fail");
    scene.take()
}

impl Role {
    /// The stand-in colour that carries this role through plotters.
    pub(super) fn ink(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    fn of(colour: BackendColor) -> Role {
        Role::ALL.get(usize::from(colour.rgb.0)).copied().unwrap_or(Role::Grid)
    }
}

/// Says to which mark the next shapes belong.
pub(super) struct Pen {
    scene: Rc<RefCell<Scene>>,
    marking: Rc<RefCell<Option<usize>>>,
}

impl Pen {
    /// The next shapes belong to a new mark that says this.
    pub(super) fn mark(&self, says: String) {
        let mut scene = self.scene.borrow_mut();
        scene.marks.push(says);
        *self.marking.borrow_mut() = Some(scene.marks.len() - 1);
    }

    /// The next shapes belong to no mark.
    pub(super) fn unmark(&self) {
        *self.marking.borrow_mut() = None;
    }
}

/// A text style: role, size and where it stands by its position.
pub(super) fn text(role: Role, size: i32, h: HPos, v: VPos) -> TextStyle<'static> {
    // Not by its name, which plotters would look up in lower case.
    FontDesc::new(FontFamily::SansSerif, f64::from(size), FontStyle::Normal)
        .color(&role.ink())
        .pos(Pos::new(h, v))
}

/// The backend.
pub(super) struct Canvas {
    scene: Rc<RefCell<Scene>>,
    marking: Rc<RefCell<Option<usize>>>,
}

/// What every drawing call comes to.
type Kept = Result<(), DrawingErrorKind<Infallible>>;

impl Canvas {
    #[allow(clippy::unnecessary_wraps, reason = "it ends every method that plotters may call")]
    fn add(&mut self, colour: BackendColor, outline: Outline) -> Kept {
        if colour.alpha > 0.0 {
            let (mark, role) = (*self.marking.borrow(), Role::of(colour));
            self.scene.borrow_mut().shapes.push(Shape { mark, role, outline });
        }
        Ok(())
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let scene = self.scene.borrow();
        (scene.width, scene.height)
    }

    fn ensure_prepared(&mut self) -> Kept {
        Ok(())
    }

    fn present(&mut self) -> Kept {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Kept {
        self.add(colour, Outline::Rect(x, y, 1, 1))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Kept {
        self.add(style.color(), Outline::Line(vec![from, to]))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Kept {
        let (left, right) = (left.min(right), left.max(right));
        let (top, bottom) = (top.min(bottom), top.max(bottom));
        self.add(style.color(), Outline::Rect(left, top, right - left, bottom - top))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Kept {
        self.add(style.color(), Outline::Line(path.into_iter().collect()))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Kept {
        self.add(style.color(), Outline::Circle(x, y, radius))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Kept {
        self.add(style.color(), Outline::Area(corners.into_iter().collect()))
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Kept {
        let size = style.size();
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // From the edge that plotters means to the baseline, by the usual share of ascent.
        let down = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.36,
            VPos::Bottom => -0.2,
        };
        let y = y + (size * down).round() as i32;
        let outline =
            Outline::Text { x, y, anchor, size: size.round() as u32, text: text.to_owned() };
        self.add(style.color(), outline)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok((text_width(text, size).ceil() as u32, size.ceil() as u32))
    }
}
