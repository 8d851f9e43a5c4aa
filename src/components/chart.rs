//! A scene as SVG nodes, each mark with its label, its focus and its hover text.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::chart::{Outline, Scene, Shape};

/// What is drawn.
pub struct Chart<'a> {
    /// The shapes.
    pub scene: &'a Scene,
    /// What the whole chart shows.
    pub title: AttrValue,
}

impl Chart<'_> {
    /// A chart. Tab reaches its first mark, the arrow keys go from mark to mark.
    pub fn view(&self) -> Html {
        let Scene { width, height, marks, .. } = self.scene;
        let of = |mark: Option<usize>| {
            let own = self.scene.shapes.iter().filter(move |shape| shape.mark == mark);
            own.map(shape).collect::<Html>()
        };
        let marks = marks.iter().enumerate().map(|(index, says)| {
        let tabindex = if index == 0 { "0" } else { "-1" };
        markup! {
            <g key={index} class="chart__mark" role="img" {tabindex} aria-label={says.clone()} onkeydown={Callback::from(|event: KeyboardEvent| step(&event))}>
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

/// Moves the focus to a neighbouring mark.
fn step(event: &KeyboardEvent) {
    let Some(mark) = event.target_dyn_into::<Element>() else { return };
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => mark.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => mark.previous_element_sibling(),
        _ => return,
    };
    event.prevent_default();
    // SVG elements have `focus` as HTML elements do; the cast only lends the method.
    let Some(to) = to.filter(|to| to.has_attribute("tabindex")) else { return };
    to.unchecked_ref::<HtmlElement>().focus().ok();
}
