//! What people do with promises and policies, as lists of events through `update`, and what they then see.

#![allow(clippy::unwrap_used, reason = "a test may")]

mod rendered;

use backstop::chart::Room;
use backstop::domain::sla::{
    Commitment, EntryError, Policies, PolicyChange, PromiseField, PromiseId, ReopenRule,
    SeverityRule, TierId,
};
use backstop::domain::summary::Fingerprint;
use backstop::domain::ticket::Waiting;
use backstop::domain::time::{CalendarId, LengthError, Minutes, Preset, length};
use backstop::report::{commitments_table, markdown};
use backstop::sheets::{Block, Entry, Field, Input, Made, PromiseAct, View, sheet};
use backstop::state::{Action, CalendarAction, Model, Place, update};
use backstop::words::Lang;
use rendered::html_of;

fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model.clone(), |model, action| update(&model, action))
}

/// An evaluation of one's own with two vendors, Lantern and Harbor.
fn own(lang: Lang) -> Model {
    let added = ["Lantern", "Harbor"].map(|name| Action::VendorAdded(name.into()));
    let first = Model::first_visit(lang, Room::Wide, backstop::domain::example::counted());
    after(&first, std::iter::once(Action::OwnStarted).chain(added))
}

fn id(model: &Model, vendor: usize, tier: TierId) -> PromiseId {
    PromiseId { vendor: model.evaluation().vendors[vendor].id, tier }
}

fn act(model: &Model, act: PromiseAct) -> Model {
    update(model, Action::Promise(act))
}

/// A field is typed and left.
fn typed(model: &Model, id: PromiseId, field: PromiseField, text: &str) -> Model {
    update(model, Action::Entered(Entry::Promise(id, field), text.into()))
}

/// A form is opened.
fn open(model: &Model, id: PromiseId) -> Model {
    update(model, Action::ViewOpened(View::Promises(Some(id))))
}

/// A choice is made in the form of policies.
fn choosing(change: PolicyChange) -> Action {
    let mut rows = (0..).zip(PolicyChange::CHOICES);
    let of = |choices: &[PolicyChange]| choices.iter().position(|choice| *choice == change);
    let (row, place) = rows.find_map(|(row, choices)| Some((row, of(choices)?))).unwrap();
    Action::Entered(Entry::Policy(row), place.to_string())
}

/// The sheet in sight is made, as the worker makes it.
fn served(model: &Model) -> Model {
    let ask = model.ask(*model.views.last().unwrap());
    let made = Made { ask, sheet: sheet(&ask, &model.desk(), &[]) };
    update(model, Action::SheetMade(Box::new(made)))
}

/// The fields of the form in sight.
fn fields(model: &Model) -> Vec<Field> {
    let shown = model.shown(*model.views.last().unwrap()).unwrap();
    let forms = shown.sheet.blocks.iter().filter_map(|block| match block {
        Block::Form(fields) => Some(fields.clone()),
        _ => None,
    });
    forms.flatten().collect()
}

/// A promise that counts: 15 minutes for Lantern's first tier, 24x7, in a plan and a document.
fn promised(model: &Model) -> (Model, PromiseId) {
    let id = id(model, 0, TierId::T1);
    let fields = [
        (PromiseField::Reply, "15 min"),
        (PromiseField::Plan, "Gold, paid"),
        (PromiseField::Document, "MSA 2026"),
        (PromiseField::Clause, "§4.2"),
        (PromiseField::Pause(Waiting::Hold), "1"),
    ];
    let opened = open(model, id);
    (fields.into_iter().fold(opened, |model, (field, text)| typed(&model, id, field, text)), id)
}

fn on_record(model: &Model, id: PromiseId) -> Option<&Commitment> {
    model.evaluation().terms.promise(id)
}

#[test]
fn the_first_field_puts_a_promise_on_record_and_emptying_all_takes_it_off() {
    let model = own(Lang::En);
    let id = id(&model, 0, TierId::T1);
    let opened = open(&model, id);
    assert_eq!(opened.evaluation(), model.evaluation());
    let entered = typed(&opened, id, PromiseField::Reply, "30分钟");
    assert_eq!(on_record(&entered, id).unwrap().reply, Some(Minutes(30)));
    let emptied = typed(&entered, id, PromiseField::Reply, "");
    assert_eq!(emptied.evaluation(), model.evaluation());
}

#[test]
fn what_cannot_stand_is_kept_as_typed_with_its_reason_and_changes_nothing() {
    let (model, id) = promised(&own(Lang::En));
    let wrong = typed(&model, id, PromiseField::Reply, "2 working days");
    assert_eq!(wrong.evaluation(), model.evaluation());
    assert_ne!(wrong.desk_print, model.desk_print, "the form is made anew");
    let refused = &wrong.refused[..];
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].typed, "2 working days");
    assert_eq!(refused[0].error, EntryError::Length(LengthError::WorkingDays));
    let closed = update(&wrong, Action::ViewClosed);
    assert_eq!(closed.refused, refused, "closing loses no typing");
    let again = typed(&closed, id, PromiseField::Reply, "2 days or so");
    assert_eq!(again.refused.len(), 1);
    let right = typed(&again, id, PromiseField::Reply, "16 h");
    assert!(right.refused.is_empty());
    assert_eq!(on_record(&right, id).unwrap().reply, Some(Minutes(960)));
}

#[test]
fn a_calendar_that_does_not_exist_is_refused() {
    let (model, id) = promised(&own(Lang::En));
    let wrong = typed(&model, id, PromiseField::Calendar, "7");
    assert_eq!(wrong.refused[0].error, EntryError::NoSuchChoice);
    assert_eq!(on_record(&wrong, id).unwrap().calendar, CalendarId::AROUND_THE_CLOCK);
}

#[test]
fn a_calendar_is_chosen_by_its_place() {
    let (model, id) = promised(&own(Lang::En));
    let calendars = [
        CalendarAction::Added(Preset::China),
        CalendarAction::Added(Preset::WorkingDays),
        CalendarAction::Removed(CalendarId(1)),
    ];
    let model = after(&model, calendars.map(Action::Calendar));
    let chosen = typed(&model, id, PromiseField::Calendar, "1");
    assert_eq!(on_record(&chosen, id).unwrap().calendar, CalendarId(2));
}

#[test]
fn two_entries_are_two_steps() {
    let model = own(Lang::En);
    let id = id(&model, 0, TierId::T1);
    let plan = typed(&model, id, PromiseField::Plan, "Gold");
    let both = typed(&plan, id, PromiseField::Plan, "Silver");
    let back = update(&both, Action::Undone);
    assert_eq!(back.evaluation(), plan.evaluation());
    let back = update(&back, Action::Undone);
    assert_eq!(back.evaluation(), model.evaluation());
}

#[test]
fn a_promise_is_copied_to_a_free_place_and_never_over_another() {
    let (model, from) = promised(&own(Lang::En));
    let to = id(&model, 1, TierId::T2);
    let copied = act(&model, PromiseAct::Copy { from, to });
    let (old, new) = (on_record(&copied, from).unwrap(), on_record(&copied, to).unwrap());
    assert_eq!(Commitment { vendor: to.vendor, tier: to.tier, ..old.clone() }, *new);
    assert_eq!(copied.views, [View::Promises(Some(to))], "the copy is open instead");
    let changed = typed(&copied, to, PromiseField::Reply, "1 h");
    assert_eq!(on_record(&changed, from).unwrap().reply, Some(Minutes(15)));
    let again = act(&changed, PromiseAct::Copy { from, to });
    assert_eq!(again.evaluation(), changed.evaluation());
    let from_nothing = PromiseAct::Copy { from: id(&model, 1, TierId::T4), to };
    assert_eq!(act(&model, from_nothing).evaluation(), model.evaluation());
}

#[test]
fn a_promise_is_removed_closed_and_brought_back() {
    let (model, id) = promised(&own(Lang::En));
    let wrong = typed(&model, id, PromiseField::Hops, "few");
    let gone = act(&wrong, PromiseAct::Remove(id));
    assert_eq!((on_record(&gone, id), &gone.views[..]), (None, &[][..]));
    assert!(gone.refused.is_empty());
    assert_eq!(update(&gone, Action::Undone).evaluation(), model.evaluation());
}

#[test]
fn a_removed_vendor_takes_its_promises_along_and_nothing_is_promised_for_nobody() {
    let (model, id) = promised(&own(Lang::En));
    let gone = update(&model, Action::VendorRemoved(id.vendor));
    assert!(gone.evaluation().terms.commitments.is_empty());
    let late = typed(&gone, id, PromiseField::Reply, "1 h");
    assert_eq!(late.evaluation(), gone.evaluation());
    assert_eq!(update(&gone, Action::Undone).evaluation(), model.evaluation());
}

#[test]
fn a_promise_and_a_policy_change_what_tickets_are_counted_under() {
    let first = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    let mapping = &first.evaluation().imports[0].mapping;
    let print = |model: &Model| Fingerprint::of(&model.evaluation().terms, mapping);
    let (with_promise, _) = promised(&first);
    assert_ne!(print(&with_promise), print(&first));
    let change = PolicyChange::Reopen(ReopenRule::Fresh);
    let chosen = update(&first, choosing(change));
    assert_ne!(print(&chosen), print(&first));
    assert!(chosen.is_recounting(), "the example is counted anew like a file");
}

#[test]
fn a_policy_is_chosen_undone_and_set_back() {
    let model = own(Lang::En);
    let changes =
        [PolicyChange::Severity(SeverityRule::Reset), PolicyChange::Reopen(ReopenRule::Fresh)];
    let chosen = after(&model, changes.map(choosing));
    let policies = chosen.evaluation().terms.policies;
    let expected = Policies {
        severity: SeverityRule::Reset,
        reopen: ReopenRule::Fresh,
        ..Policies::default()
    };
    assert_eq!(policies, expected);
    for (row, place) in [(0, "2"), (0, ""), (5, "0")] {
        let nothing = Action::Entered(Entry::Policy(row), place.into());
        assert_eq!(update(&chosen, nothing).evaluation(), chosen.evaluation());
    }
    let undone = update(&chosen, Action::Undone);
    assert_eq!(undone.evaluation().terms.policies.reopen, ReopenRule::Continues);
    let back = update(&chosen, Action::PoliciesReset);
    assert_eq!(back.evaluation().terms.policies, Policies::default());
}

#[test]
fn what_a_field_shows_can_be_entered_again() {
    for words in [Lang::En, Lang::Zh].map(Lang::words) {
        for minutes in [1, 59, 60, 90, 1439, 1440, 1441, 2880, 2881, 525_600] {
            assert_eq!(length(&words.minutes(Minutes(minutes))), Ok(Minutes(minutes)));
        }
        for example in words.length_example().split(['、', ',']) {
            assert!(length(example).is_ok(), "{example}");
        }
    }
}

#[test]
fn the_report_has_promises_only_when_there_are_any() {
    let model = own(Lang::En);
    let words = Lang::En.words();
    let report = |model: &Model| markdown(model.evaluation(), &model.results, words);
    assert!(commitments_table(model.evaluation(), words).rows.is_empty());
    assert!(!report(&model).contains(words.promises()));
    let (model, id) = promised(&model);
    let table = commitments_table(model.evaluation(), words);
    let row = table.rows[0].join(" | ");
    for said in ["Lantern", "first reply 15 min", "Gold, paid", "24×7", "On hold", "MSA 2026; §4.2"]
    {
        assert!(row.contains(said), "{said}: {row}");
    }
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    let others: Vec<&str> = table.rows[1..].iter().map(|row| row[2].as_str()).collect();
    assert_eq!(others, [words.no_promise(); 2], "one row a vendor for the tiers without");
    assert!(!row.contains(words.incomplete()) && report(&model).contains(words.promises()));
    let bare = typed(&model, id, PromiseField::Document, "");
    let row = commitments_table(bare.evaluation(), words).rows[0].join(" | ");
    assert!(row.contains(words.incomplete()), "{row}");
}

#[test]
fn the_report_says_which_policies_are_not_the_default() {
    for (lang, said) in [
        (Lang::En, "When a ticket is reopened: the clock starts again."),
        (Lang::Zh, "与默认不同的计算方式：工单重开时：重新计时。"),
    ] {
        let model = own(lang);
        let report = |model: &Model| markdown(model.evaluation(), &model.results, lang.words());
        assert!(!report(&model).contains(said));
        let change = choosing(PolicyChange::Reopen(ReopenRule::Fresh));
        assert!(report(&update(&model, change)).contains(said));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_answers_open_what_was_promised_once_there_are_vendors() {
    for lang in Lang::ALL {
        let button = format!(">{}</button>", lang.words().promises());
        let answers = |model: &Model| update(model, Action::PlaceOpened(Place::Answers));
        let model = own(lang);
        let none = update(&model, Action::Undone);
        let none = answers(&update(&none, Action::Undone));
        assert!(html_of(&answers(&model)).await.contains(&button));
        assert!(!html_of(&none).await.contains(&button));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_weights_open_the_policies_with_tickets_and_without() {
    let example = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    for model in [own(Lang::En), own(Lang::Zh), example] {
        let weights = update(&model, Action::PlaceOpened(Place::Weights));
        let button = format!(">{}</button>", model.screen.lang.words().policies());
        assert!(html_of(&weights).await.contains(&button));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_page_draws_a_form_with_what_was_refused_beside_its_field() {
    for lang in Lang::ALL {
        let (model, id) = promised(&own(lang));
        let page = html_of(&served(&typed(&model, id, PromiseField::Hops, "few"))).await;
        let sentence = lang.words().entry_error(&EntryError::NoNumber);
        for said in ["value=\"few\"", "value=\"MSA 2026\"", "aria-invalid=\"true\"", &sentence] {
            assert!(page.contains(said), "{said}");
        }
        assert_eq!(page.matches("aria-invalid=\"true\"").count(), 1);
        assert_eq!(page.matches("<select").count(), 8, "choices are selects");
        let remove = lang
            .words()
            .remove_label(&format!("Lantern · {}", lang.words().tier_label(TierId::T1)));
        assert!(page.contains(&remove) && page.contains(lang.words().copy_to()));
    }
}

#[test]
fn what_was_entered_stands_in_its_field_until_the_sheet_is_made_anew() {
    let (model, id) = promised(&own(Lang::En));
    let model = served(&model);
    let value = |model: &Model, field: PromiseField| {
        let entry = Entry::Promise(id, field);
        fields(model).into_iter().find(|field| field.entry == entry).unwrap().input
    };
    let text = |value: &str| Input::Text { value: value.into(), hint: "30 min, 2 h, 1 d".into() };
    let entered = typed(&model, id, PromiseField::Reply, "90min");
    assert!(entered.shown(View::Promises(Some(id))).unwrap().is_stale);
    assert_eq!(value(&entered, PromiseField::Reply), text("90min"));
    assert_eq!(value(&served(&entered), PromiseField::Reply), text("1 h 30 min"));
    let chosen = typed(&model, id, PromiseField::Setter, "2");
    let is_second = |input: Input| matches!(input, Input::Choice { chosen: 2, .. });
    assert!(is_second(value(&chosen, PromiseField::Setter)));
    assert!(is_second(value(&served(&chosen), PromiseField::Setter)));
    let same = typed(&model, id, PromiseField::Reply, " 15min ");
    assert_eq!(value(&same, PromiseField::Reply), text("15 min"), "nothing new: nothing is asked");
}

#[test]
fn undo_shows_in_the_form_what_stands_again() {
    let policies = update(&own(Lang::Zh), Action::ViewOpened(View::Policies));
    let chosen = |model: &Model| -> Vec<u32> {
        let inputs = fields(&served(model)).into_iter().map(|field| field.input);
        let chosen = inputs.map(|input| match input {
            Input::Choice { chosen, .. } => chosen,
            Input::Text { .. } | Input::Number { .. } => panic!("policies are chosen"),
        });
        chosen.collect()
    };
    assert_eq!(chosen(&policies), [0; 5]);
    let fresh = update(&policies, choosing(PolicyChange::Reopen(ReopenRule::Fresh)));
    assert_eq!(chosen(&fresh), [0, 0, 0, 0, 2]);
    assert_eq!(chosen(&update(&fresh, Action::Undone)), [0; 5]);
}
