//! The same notation as yew's `html!`, in a fraction of its code.
//!
//! Yew's macro writes out every element with all its fields, which is fast and long; this one says what to build
//! step by step, and one builder does it. It knows elements, attributes, events, keys, `if`, `if let`, `for` and
//! expressions; components are drawn by `yew::html!`.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::html::NodeRef;
use yew::virtual_dom::{AttrValue, Key, Listener, ListenerKind, VList, VNode, VTag};
use yew::{Callback, Html};

mod value;
pub(super) use value::{IntoChild, IntoValue};

/// What is being built, innermost last.
pub(super) struct Markup(Vec<Frame>);

/// An element or a list that is open.
struct Frame {
    tag: Option<Box<VTag>>,
    children: Vec<VNode>,
}

impl Markup {
    pub(super) fn new() -> Markup {
        Markup(vec![Frame { tag: None, children: Vec::new() }])
    }

    /// Opens an element.
    #[inline(never)]
    pub(super) fn open(&mut self, name: &'static str) {
        let tag = Some(Box::new(VTag::new(AttrValue::Static(name))));
        self.0.push(Frame { tag, children: Vec::new() });
    }

    /// Opens a list, which takes one place among its neighbours however long it is.
    #[inline(never)]
    pub(super) fn begin(&mut self) {
        self.0.push(Frame { tag: None, children: Vec::new() });
    }

    /// Closes what was opened last.
    #[inline(never)]
    pub(super) fn close(&mut self) {
        if let Some(frame) = self.0.pop() {
            let node = frame.node();
            self.push(node);
        }
    }

    #[inline(never)]
    fn push(&mut self, node: VNode) {
        if let Some(frame) = self.0.last_mut() {
            frame.children.push(node);
        }
    }

    /// Puts something into what is open.
    pub(super) fn child(&mut self, child: impl IntoChild) {
        self.push(child.into_child());
    }

    /// Puts several things into what is open, as a list.
    pub(super) fn children(&mut self, children: impl IntoIterator<Item = Html>) {
        self.begin();
        children.into_iter().for_each(|child| self.push(child));
        self.close();
    }

    fn tag(&mut self) -> Option<&mut VTag> {
        self.0.last_mut().and_then(|frame| frame.tag.as_deref_mut())
    }

    /// Sets an attribute; nothing where there is no value.
    pub(super) fn attribute(&mut self, name: &'static str, value: impl IntoValue) {
        self.set(name, value.into_value(name));
    }

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Option<AttrValue>) {
        let (Some(tag), Some(value)) = (self.tag(), value) else { return };
        if name == "value" && matches!(tag.tag(), "input" | "textarea") {
            tag.set_value(Some(value));
        } else {
            tag.add_attribute(name, value);
        }
    }

    /// Whether a box or a button of several is chosen.
    #[inline(never)]
    pub(super) fn checked(&mut self, is_checked: bool) {
        if let Some(tag) = self.tag() {
            tag.set_checked(is_checked);
        }
    }

    /// By what an element is known again among its neighbours.
    pub(super) fn key(&mut self, key: impl Into<Key>) {
        let key = key.into();
        if let Some(tag) = self.tag() {
            tag.key = Some(key);
        }
    }

    /// By what an element is found after it is drawn.
    #[inline(never)]
    pub(super) fn node_ref(&mut self, node_ref: NodeRef) {
        if let Some(tag) = self.tag() {
            tag.node_ref = node_ref;
        }
    }

    /// What an event does.
    pub(super) fn on<E: JsCast + 'static>(
        &mut self,
        kind: ListenerKind,
        heard: impl Into<Callback<E>>,
    ) {
        let heard = heard.into();
        self.listen(
            kind,
            Callback::from(move |event: web_sys::Event| heard.emit(event.unchecked_into())),
        );
    }

    #[inline(never)]
    fn listen(&mut self, kind: ListenerKind, heard: Callback<web_sys::Event>) {
        if let Some(tag) = self.tag() {
            tag.add_listener(Rc::new(On { kind, heard }));
        }
    }

    /// All that was built.
    #[inline(never)]
    pub(super) fn done(mut self) -> Html {
        self.0.pop().map_or_else(Html::default, Frame::node)
    }
}

impl Frame {
    fn node(self) -> VNode {
        let Frame { tag, mut children } = self;
        let Some(mut tag) = tag else {
            return match children.len() {
                1 => children.swap_remove(0),
                _ => VNode::VList(Rc::new(VList::with_children(children, None))),
            };
        };
        tag.add_children(children);
        VNode::VTag(Rc::new(*tag))
    }
}

/// A listener for any event.
struct On {
    kind: ListenerKind,
    heard: Callback<web_sys::Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: web_sys::Event) {
        self.heard.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Elements as yew's `html!` writes them.
macro_rules! markup {
    ($($tokens:tt)*) => {{
        #[allow(unused_mut, reason = "an empty page is one too")]
        let mut markup = $crate::components::markup::Markup::new();
        build!(markup; $($tokens)*);
        markup.done()
    }};
}

/// One step after the other.
macro_rules! build {
    ($m:ident;) => {};
    ($m:ident; if $($rest:tt)*) => { $m.begin(); build!(@if $m [] [if] $($rest)*); };
    ($m:ident; { for $children:expr } $($rest:tt)*) => {
        $m.children($children);
        build!($m; $($rest)*);
    };
    ($m:ident; { $child:expr } $($rest:tt)*) => {
        $m.child($child);
        build!($m; $($rest)*);
    };
    ($m:ident; < > $($rest:tt)*) => { $m.begin(); build!($m; $($rest)*); };
    ($m:ident; < / $($name:ident)? > $($rest:tt)*) => { $m.close(); build!($m; $($rest)*); };
    ($m:ident; < $name:ident $($rest:tt)*) => {
        $m.open(stringify!($name));
        build!(@in $m $($rest)*);
    };

    (@in $m:ident / > $($rest:tt)*) => { $m.close(); build!($m; $($rest)*); };
    (@in $m:ident > $($rest:tt)*) => { build!($m; $($rest)*); };
    (@in $m:ident { $name:ident } $($rest:tt)*) => {
        build!(@set $m $name, $name);
        build!(@in $m $($rest)*);
    };
    (@in $m:ident $name:ident $(- $part:ident)* = { $value:expr } $($rest:tt)*) => {
        build!(@set $m $name $(- $part)*, $value);
        build!(@in $m $($rest)*);
    };
    (@in $m:ident $name:ident $(- $part:ident)* = $value:literal $($rest:tt)*) => {
        build!(@set $m $name $(- $part)*, $value);
        build!(@in $m $($rest)*);
    };

    (@set $m:ident key, $value:expr) => { $m.key($value); };
    (@set $m:ident ref, $value:expr) => { $m.node_ref($value.clone()); };
    (@set $m:ident checked, $value:expr) => { $m.checked($value); };
    (@set $m:ident onclick, $value:expr) => { build!(@on $m onclick MouseEvent $value); };
    (@set $m:ident oninput, $value:expr) => { build!(@on $m oninput InputEvent $value); };
    (@set $m:ident onchange, $value:expr) => { build!(@on $m onchange Event $value); };
    (@set $m:ident onpaste, $value:expr) => { build!(@on $m onpaste Event $value); };
    (@set $m:ident oncancel, $value:expr) => { build!(@on $m oncancel Event $value); };
    (@set $m:ident onsubmit, $value:expr) => { build!(@on $m onsubmit SubmitEvent $value); };
    (@set $m:ident onblur, $value:expr) => { build!(@on $m onblur FocusEvent $value); };
    (@set $m:ident onkeydown, $value:expr) => { build!(@on $m onkeydown KeyboardEvent $value); };
    (@set $m:ident onpointerup, $value:expr) => { build!(@on $m onpointerup PointerEvent $value); };
    (@set $m:ident $name:ident $(- $part:ident)*, $value:expr) => {
        $m.attribute(concat!(stringify!($name) $(, "-", stringify!($part))*), $value);
    };
    (@on $m:ident $kind:ident $event:ident $value:expr) => {
        $m.on::<yew::events::$event>(yew::virtual_dom::ListenerKind::$kind, $value);
    };

    (@if $m:ident [$($out:tt)*] [$($so:tt)*] { $($then:tt)* } else if $($rest:tt)*) => {
        build!(@if $m [$($out)* $($so)* { build!($m; $($then)*); } else] [if] $($rest)*);
    };
    (@if $m:ident [$($out:tt)*] [$($so:tt)*] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $($out)* $($so)* { build!($m; $($then)*); } else { build!($m; $($other)*); }
        $m.close();
        build!($m; $($rest)*);
    };
    (@if $m:ident [$($out:tt)*] [$($so:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        $($out)* $($so)* { build!($m; $($then)*); }
        $m.close();
        build!($m; $($rest)*);
    };
    (@if $m:ident [$($out:tt)*] [$($so:tt)*] $next:tt $($rest:tt)*) => {
        build!(@if $m [$($out)*] [$($so)* $next] $($rest)*);
    };
}
