//! What people do with promises and policies, as lists of events through `update`, and what they then see.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::components::Shell;
use backstop::domain::sla::{
    Commitment, EntryError, Policies, PolicyChange, PromiseField, PromiseId, ReopenRule,
    ReplyReading, SeverityRule, TierId,
};
use backstop::domain::summary::Fingerprint;
use backstop::domain::ticket::Waiting;
use backstop::domain::time::{CalendarId, LengthError, Minutes, length};
use backstop::report::{commitments_table, markdown};
use backstop::state::{Action, Model, Place, PromiseAction, update};
use backstop::words::Lang;
use yew::prelude::*;

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

fn act(model: &Model, action: PromiseAction) -> Model {
    update(model, Action::Promise(action))
}

/// A field is typed and left.
fn typed(model: &Model, id: PromiseId, field: PromiseField, text: &str) -> Model {
    let entered = PromiseAction::Entered(id, field, text.into());
    after(model, [Action::Promise(entered), Action::EditEnded])
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
    let opened = act(model, PromiseAction::Opened(id));
    (fields.into_iter().fold(opened, |model, (field, text)| typed(&model, id, field, text)), id)
}

fn on_record(model: &Model, id: PromiseId) -> Option<&Commitment> {
    model.evaluation().terms.promise(id)
}

#[test]
fn the_first_field_puts_a_promise_on_record_and_emptying_all_takes_it_off() {
    let model = own(Lang::En);
    let id = id(&model, 0, TierId::T1);
    let opened = act(&model, PromiseAction::Opened(id));
    assert_eq!(opened.promises.opened, Some(id));
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
    let refused = &wrong.promises.refused[..];
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].typed, "2 working days");
    assert_eq!(refused[0].error, EntryError::Length(LengthError::WorkingDays));
    let closed = act(&wrong, PromiseAction::Closed);
    assert_eq!(closed.promises.refused, refused, "closing loses no typing");
    let again = typed(&closed, id, PromiseField::Reply, "2 days or so");
    assert_eq!(again.promises.refused.len(), 1);
    let right = typed(&again, id, PromiseField::Reply, "16 h");
    assert!(right.promises.refused.is_empty());
    assert_eq!(on_record(&right, id).unwrap().reply, Some(Minutes(960)));
}

#[test]
fn a_calendar_that_does_not_exist_is_refused() {
    let (model, id) = promised(&own(Lang::En));
    let wrong = typed(&model, id, PromiseField::Calendar, "7");
    assert_eq!(wrong.promises.refused[0].error, EntryError::NoSuchChoice);
    assert_eq!(on_record(&wrong, id).unwrap().calendar, CalendarId::AROUND_THE_CLOCK);
}

#[test]
fn typing_one_field_is_one_step_and_two_fields_are_two() {
    let model = own(Lang::En);
    let id = id(&model, 0, TierId::T1);
    let keys = ["G", "Go", "Gold"]
        .map(|text| Action::Promise(PromiseAction::Entered(id, PromiseField::Plan, text.into())));
    let plan = after(&model, keys);
    let channel = PromiseAction::Entered(id, PromiseField::Channel, "direct".into());
    let both = act(&plan, channel);
    let back = update(&both, Action::Undone);
    assert_eq!(back.evaluation(), plan.evaluation());
    let back = update(&back, Action::Undone);
    assert_eq!(back.evaluation(), model.evaluation());
}

#[test]
fn a_promise_is_copied_to_a_free_place_and_never_over_another() {
    let (model, from) = promised(&own(Lang::En));
    let to = id(&model, 1, TierId::T2);
    let copied = act(&model, PromiseAction::Copied { from, to });
    let (old, new) = (on_record(&copied, from).unwrap(), on_record(&copied, to).unwrap());
    assert_eq!(Commitment { vendor: to.vendor, tier: to.tier, ..old.clone() }, *new);
    assert_eq!(copied.promises.opened, Some(to));
    let changed = typed(&copied, to, PromiseField::Reply, "1 h");
    assert_eq!(on_record(&changed, from).unwrap().reply, Some(Minutes(15)));
    let again = act(&changed, PromiseAction::Copied { from, to });
    assert_eq!(again.evaluation(), changed.evaluation());
    let from_nothing = PromiseAction::Copied { from: id(&model, 1, TierId::T4), to };
    assert_eq!(act(&model, from_nothing).evaluation(), model.evaluation());
}

#[test]
fn a_promise_is_removed_closed_and_brought_back() {
    let (model, id) = promised(&own(Lang::En));
    let wrong = typed(&model, id, PromiseField::Hops, "few");
    let gone = act(&wrong, PromiseAction::Removed(id));
    assert_eq!((on_record(&gone, id), gone.promises.opened), (None, None));
    assert!(gone.promises.refused.is_empty());
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
    let chosen = update(&first, Action::PolicyChosen(change));
    assert_ne!(print(&chosen), print(&first));
    assert!(chosen.is_recounting(), "the example is counted anew like a file");
}

#[test]
fn a_policy_is_chosen_undone_and_set_back() {
    let model = own(Lang::En);
    let changes =
        [PolicyChange::Severity(SeverityRule::Reset), PolicyChange::Reopen(ReopenRule::Fresh)];
    let chosen = after(&model, changes.map(Action::PolicyChosen));
    let policies = chosen.evaluation().terms.policies;
    let expected = Policies {
        severity: SeverityRule::Reset,
        reopen: ReopenRule::Fresh,
        ..Policies::default()
    };
    assert_eq!(policies, expected);
    let any = Action::PolicyChosen(PolicyChange::Reply(ReplyReading::Any));
    assert_eq!(update(&chosen, any).evaluation(), chosen.evaluation());
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
        let change = Action::PolicyChosen(PolicyChange::Reopen(ReopenRule::Fresh));
        assert!(report(&update(&model, change)).contains(said));
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    model: Model,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let (dispatch, wish) = (Callback::noop(), Callback::noop());
    Shell { model: &props.model, is_dragged: false, dispatch: &dispatch, wish: &wish }.view()
}

async fn page_of(model: &Model, place: Place) -> String {
    let model = update(model, Action::PlaceOpened(place));
    yew::LocalServerRenderer::<Page>::with_props(PageProps { model }).render().await
}

#[tokio::test(flavor = "current_thread")]
async fn the_answers_show_every_promise_and_the_form_of_the_opened_one() {
    for (lang, silent, field) in [
        (Lang::En, "no promise", "Plan, paid or not (needed)"),
        (Lang::Zh, "没有承诺", "套餐，是否付费（必填）"),
    ] {
        let words = lang.words();
        let model = own(lang);
        let page = page_of(&model, Place::Answers).await;
        assert_eq!(page.matches(&format!("<span>{silent}</span>")).count(), 8);
        assert!(!page.contains(field));
        let (model, id) = promised(&model);
        let model = typed(&model, id, PromiseField::Document, " ");
        let model = typed(&model, id, PromiseField::Hops, "few");
        let page = page_of(&model, Place::Answers).await;
        let lacks = words.promise_lacks(&[PromiseField::Document]);
        for said in [field, "value=\"few\"", &words.entry_error(&EntryError::NoNumber), &lacks] {
            assert!(page.contains(said), "{said}");
        }
        assert!(page.contains(words.incomplete()) && page.contains(words.to_correct()));
        assert!(page.contains(words.copy_to()));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_weights_show_five_policies_with_their_defaults() {
    for (lang, default) in [(Lang::En, "(default)"), (Lang::Zh, "（默认）")] {
        let page = page_of(&own(lang), Place::Weights).await;
        assert_eq!(page.matches(default).count(), 5);
        for choices in PolicyChange::CHOICES {
            assert!(page.contains(lang.words().policy_why(choices[0])));
        }
    }
}
