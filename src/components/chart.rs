//! A scene as SVG nodes, each mark with its label, its focus and its hover text.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::chart::{Outline, Scene, Shape};
use crate::components::opener::pressed;
use crate::sheets::Cell;
use crate::state::Action;

/// What is drawn.
pub struct Chart<'a> {
    /// The shapes.
    pub scene: &'a Scene,
    /// What the whole chart shows.
    pub title: AttrValue,
    /// What pressing each mark does, and where that goes; empty where nothing can be pressed.
    pub acts: (&'a [Cell], Option<&'a Callback<Action>>),
}

impl Chart<'_> {
    /// A chart. Tab reaches its first mark, the arrow keys go from mark to mark, and Enter opens one.
    pub fn view(&self) -> Html {
        let Scene { width, height, marks, .. } = self.scene;
        let of = |mark: Option<usize>| {
            let own = self.scene.shapes.iter().filter(move |shape| shape.mark == mark);
            own.map(shape).collect::<Html>()
        };
        let (acts, dispatch) = self.acts;
        let marks = marks.iter().enumerate().map(|(index, says)| {
            let tabindex = if index == 0 { "0" } else { "-1" };
            let act = acts.get(index).and_then(|cell| cell.act.as_ref());
            let press = act.zip(dispatch).map(|(act, dispatch)| pressed(act, dispatch));
            let role = if press.is_some() { "button" } else { "img" };
            let press = press.unwrap_or_default();
            let pressed = press.reform(|_: MouseEvent| ());
            let keyed = Callback::from(move |event: KeyboardEvent| key(&event, &press));
            markup! {
                <g key={index} class="chart__mark" {role} {tabindex} aria-label={says.clone()} onclick={pressed} onkeydown={keyed}>
                    <title>{ says }</title>
                    { of(Some(index)) }
                </g>
            }
        });
        markup! {
            <svg
                class={classes!("chart", format!("chart--{width}"))}
                viewBox={format!("0 0 {width} {height}")}
                width={width.to_string()}
                height={height.to_string()}
                role="group"
                aria-label={&self.title}
            >
                { of(None) }
                { for marks }
            </svg>
        }
    }
}

fn shape(shape: &Shape) -> Html {
    let class = shape.role.class();
    match &shape.outline {
        Outline::Rect(x, y, width, height) => markup! {
            <rect {class} x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} />
        },
        Outline::Circle(x, y, radius) => markup! {
            <circle {class} cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} />
        },
        Outline::Line(corners) => {
            markup! { <polyline {class} points={Outline::points(corners)} /> }
        }
        Outline::Area(corners) => markup! { <polygon {class} points={Outline::points(corners)} /> },
        Outline::Text { x, y, anchor, size, text } => markup! {
            <text
                {class}
                x={x.to_string()}
                y={y.to_string()}
                font-size={size.to_string()}
                text-anchor={anchor.svg()}
                aria-hidden="true"
            >
                { text }
            </text>
        },
    }
}

/// Opens what is behind a mark, or moves the focus to a neighbouring one.
fn key(event: &KeyboardEvent, press: &Callback<()>) {
    let Some(mark) = event.target_dyn_into::<Element>() else { return };
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => mark.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => mark.previous_element_sibling(),
        "Enter" | " " => {
            press.emit(());
            None
        }
        _ => return,
    };
    event.prevent_default();
    // SVG elements have `focus` as HTML elements do; the cast only lends the method.
    let Some(to) = to.filter(|to| to.has_attribute("tabindex")) else { return };
    to.unchecked_ref::<HtmlElement>().focus().ok();
}
