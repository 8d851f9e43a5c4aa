//! What may stand between tags and in attributes.

use std::rc::Rc;

use yew::html::Classes;
use yew::virtual_dom::{AttrValue, VNode, VText};

#[inline(never)]
fn shared(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}

/// What may stand between tags.
pub trait IntoChild {
    fn into_child(self) -> VNode;
}

impl IntoChild for VNode {
    fn into_child(self) -> VNode {
        self
    }
}

impl IntoChild for AttrValue {
    #[inline(never)]
    fn into_child(self) -> VNode {
        VNode::VText(VText::new(self))
    }
}

macro_rules! texts {
    ($($text:ty: $from:expr;)+) => { $(
        impl IntoChild for $text {
            fn into_child(self) -> VNode {
                let from: fn($text) -> AttrValue = $from;
                from(self).into_child()
            }
        }
    )+ };
}

texts! {
    &str: shared;
    String: AttrValue::from;
    &String: |text| shared(text);
    &AttrValue: Clone::clone;
    u64: |number| AttrValue::from(number.to_string());
    u8: |number| AttrValue::from(number.to_string());
    usize: |number| AttrValue::from(number.to_string());
    i64: |number| AttrValue::from(number.to_string());
}

/// What may be the value of an attribute.
pub trait IntoValue {
    /// `None` leaves the attribute out.
    fn into_value(self, name: &'static str) -> Option<AttrValue>;
}

impl IntoValue for bool {
    fn into_value(self, name: &'static str) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(name))
    }
}

impl IntoValue for Classes {
    fn into_value(self, _: &'static str) -> Option<AttrValue> {
        (!self.is_empty()).then(|| AttrValue::from(self.to_string()))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self, name: &'static str) -> Option<AttrValue> {
        self.and_then(|value| value.into_value(name))
    }
}

macro_rules! values {
    ($($value:ty: $from:expr;)+) => { $(
        impl IntoValue for $value {
            fn into_value(self, _: &'static str) -> Option<AttrValue> {
                let from: fn($value) -> AttrValue = $from;
                Some(from(self))
            }
        }
    )+ };
}

values! {
    AttrValue: |value| value;
    &AttrValue: Clone::clone;
    &str: shared;
    String: AttrValue::from;
    &String: |text| shared(text);
}
