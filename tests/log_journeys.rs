//! What people do to tickets that they log by hand, as lists of events through `update`.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::domain::import::{File, ImportId};
use backstop::domain::logged::{Deed, LOGGED, LoggedTicket, PROBES, gather};
use backstop::domain::sla::TierId;
use backstop::domain::summary::{Fingerprint, summarise};
use backstop::domain::ticket::{EventKind, Gist, Message, ProblemClass, Side};
use backstop::domain::time::{Instant, Zone};
use backstop::domain::vendor::VendorId;
use backstop::state::{
    Action, Draft, EventEdit, LogAction, LogWish, Model, Place, TicketEdit, update,
};
use backstop::words::Lang;

const MINUTE: i64 = 60_000;

fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model.clone(), |model, action| update(&model, action))
}

fn minute(minute: i64) -> Instant {
    Instant(1_800_000_000_000 + minute * MINUTE)
}

/// The tickets place of an evaluation of one's own.
fn own(names: &[&str]) -> Model {
    let added = names.iter().map(|name| Action::VendorAdded((*name).into()));
    let model = update(
        &Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted()),
        Action::OwnStarted,
    );
    update(&after(&model, added), Action::PlaceOpened(Place::Tickets))
}

fn vendor(model: &Model, name: &str) -> VendorId {
    model.evaluation().vendors.iter().find(|vendor| vendor.name == name).unwrap().id
}

fn draft(model: &Model, name: &str) -> Draft {
    Draft {
        vendor: vendor(model, name),
        tier: TierId::T1,
        problem: ProblemClass::Known,
        subject: "no audio".into(),
        category: "echo".into(),
        is_probe: false,
    }
}

fn opened(model: &Model, name: &str, at: i64) -> Model {
    update(model, Action::Log(LogWish::Open(draft(model, name)).at(minute(at))))
}

fn pressed(ticket: u32, deed: Deed, at: i64) -> Action {
    let wish = LogWish::Press { ticket, deed, who: "Li".into(), note: String::new() };
    Action::Log(wish.at(minute(at)))
}

fn solved() -> Deed {
    Deed { side: Side::Vendor, kind: EventKind::Resolved }
}

fn ticket(model: &Model, number: u32) -> &LoggedTicket {
    model.evaluation().logged.iter().find(|ticket| ticket.number == number).unwrap()
}

/// The sources that what the model has in its log makes.
fn by_hand(model: &Model) -> Vec<ImportId> {
    let evaluation = model.evaluation();
    let is_there =
        |id: &ImportId| gather(*id, &evaluation.logged, &evaluation.vendors, None).is_some();
    let found: Vec<_> = [LOGGED, PROBES].into_iter().filter(is_there).collect();
    let wanted: Vec<_> = evaluation.sources().iter().map(|source| source.id).collect();
    assert_eq!(found, wanted);
    found
}

/// Counts as the store would what the model has in its log.
fn counted(model: &Model) -> Model {
    let evaluation = model.evaluation();
    let count = |id| {
        let (source, tickets, mapping) =
            gather(id, &evaluation.logged, &evaluation.vendors, None).unwrap();
        let file = File { id, source: &source, mapping: &mapping };
        let mut summaries = summarise(&tickets, file, &evaluation.terms);
        for (_, summary) in &mut summaries {
            summary.fingerprint = Fingerprint::of_log(&evaluation.terms, &evaluation.logged);
        }
        Action::TicketsSummarised(id, summaries)
    };
    after(model, by_hand(model).into_iter().map(count))
}

#[test]
fn a_phone_call_at_night_is_logged_with_a_stopwatch_from_first_to_last() {
    let model = opened(&own(&["Lantern"]), "Lantern", 0);
    assert!(model.is_ticking() && model.has_own_work());
    let ticking = update(&model, Action::Ticked(minute(1)));
    assert_eq!(ticking.screen.now, Some(minute(1)));
    let nobody = Deed::ALL[4];
    let model = after(
        &ticking,
        [pressed(1, nobody, 5), pressed(1, Deed::ANSWERED, 12), pressed(1, solved(), 40)],
    );
    assert_eq!(ticket(&model, 1).first_reply(), Some(minute(12)));
    assert_eq!(ticket(&model, 1).over_since(), Some(minute(40)));
    assert!(!model.is_ticking());
    assert_eq!(model.screen.now, None);
    let again = update(&model, pressed(1, Deed::REOPENED, 50));
    assert!(again.is_ticking());
    assert!(!update(&again, Action::PlaceOpened(Place::Report)).is_ticking());
}

#[test]
fn a_second_that_passes_is_no_step_and_ends_no_run() {
    let model = opened(&own(&["Lantern"]), "Lantern", 0);
    let typed =
        |text: &str| Action::Log(LogAction::TicketEdited(1, TicketEdit::Subject(text.into())));
    let model = after(
        &model,
        [
            typed("n"),
            Action::Ticked(minute(1)),
            typed("no"),
            Action::Ticked(minute(2)),
            typed("nov"),
        ],
    );
    assert_eq!(ticket(&model, 1).subject, "nov");
    let back = update(&model, Action::Undone);
    assert_eq!(ticket(&back, 1).subject, "no audio");
    assert_eq!(ticket(&update(&back, Action::Redone), 1).subject, "nov");
    assert!(update(&back, Action::Undone).evaluation().logged.is_empty());
}

#[test]
fn every_field_can_be_corrected_and_taken_back_alone() {
    let model = opened(&own(&["Lantern", "Harbor"]), "Lantern", 0);
    let model = update(&model, pressed(1, Deed::NOTED, 3));
    let harbor = vendor(&model, "Harbor");
    let edits = [
        TicketEdit::Vendor(harbor),
        TicketEdit::Tier(TierId::T3),
        TicketEdit::Problem(ProblemClass::Hard),
        TicketEdit::Category("bitrate".into()),
        TicketEdit::Probe(true),
        TicketEdit::Created(minute(-1)),
    ];
    let edited =
        after(&model, edits.into_iter().map(|edit| Action::Log(LogAction::TicketEdited(1, edit))));
    let found = ticket(&edited, 1);
    assert_eq!((found.vendor, found.tier, found.problem), (harbor, TierId::T3, ProblemClass::Hard));
    assert_eq!((&*found.category, found.is_probe, found.created), ("bitrate", true, minute(-1)));
    let undone = update(&edited, Action::Undone);
    assert_eq!((ticket(&undone, 1).created, ticket(&undone, 1).is_probe), (minute(0), true));
    let edits = [
        EventEdit::Deed(Deed::ANSWERED),
        EventEdit::At(minute(9)),
        EventEdit::Who("Wu".into()),
        EventEdit::Note("try 48 kHz".into()),
        EventEdit::Side(Side::Third),
    ];
    let edited = after(
        &edited,
        edits.into_iter().map(|edit| Action::Log(LogAction::EventEdited(1, 0, edit))),
    );
    let event = &ticket(&edited, 1).events[0];
    let EventKind::Message(Message { gist, .. }) = event.kind else { panic!() };
    assert_eq!((gist, event.side, event.at), (Gist::Substantive, Side::Third, minute(9)));
    assert_eq!((&*event.who, &*event.note), ("Wu", "try 48 kHz"));
    let removed = update(&edited, Action::Log(LogAction::EventRemoved(1, 0)));
    assert!(ticket(&removed, 1).events.is_empty());
    assert_eq!(ticket(&update(&removed, Action::Undone), 1).events.len(), 1);
}

#[test]
fn a_number_is_never_given_twice_and_a_removed_ticket_comes_back_with_undo() {
    let model = opened(&own(&["Lantern"]), "Lantern", 0);
    let removed = update(&model, Action::Log(LogAction::TicketRemoved(1)));
    assert!(removed.evaluation().logged.is_empty());
    let other = opened(&removed, "Lantern", 1);
    assert_eq!(other.evaluation().logged[0].number, 2);
    let back = after(&removed, [Action::Undone]);
    assert_eq!(ticket(&back, 1).subject, "no audio");
    let mut forgetful = opened(&back, "Lantern", 2);
    forgetful.next_logged = 1;
    assert_eq!(opened(&forgetful, "Lantern", 3).evaluation().logged[2].number, 3);
}

#[test]
fn a_vendor_that_is_taken_out_takes_its_logged_tickets_along_and_undo_brings_both_back() {
    let model = opened(&own(&["Lantern", "Harbor"]), "Lantern", 0);
    let model = opened(&model, "Harbor", 1);
    let removed = update(&model, Action::VendorRemoved(vendor(&model, "Lantern")));
    assert_eq!(removed.evaluation().logged.len(), 1);
    assert_eq!(update(&removed, Action::Undone).evaluation().logged.len(), 2);
}

#[test]
fn the_example_and_an_evaluation_without_vendors_have_no_log() {
    let example = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    let lantern = example.evaluation().vendors[0].name.clone();
    assert!(opened(&example, &lantern, 0).evaluation().logged.is_empty());
    let empty = update(&example, Action::OwnStarted);
    let wish = LogWish::Open(draft(&example, &lantern)).at(minute(0));
    assert!(update(&empty, Action::Log(wish.clone())).evaluation().logged.is_empty());
    // Nor does a vendor that is not there get one.
    let own = own(&["Lantern"]);
    let LogAction::TicketOpened(draft, at) = wish else { panic!() };
    let stranger = LogAction::TicketOpened(Draft { vendor: VendorId(999), ..draft }, at);
    assert!(update(&own, Action::Log(stranger)).evaluation().logged.is_empty());
}

#[test]
fn probes_and_real_tickets_are_two_sources_that_no_file_can_be_taken_for() {
    let model = opened(&own(&["Lantern"]), "Lantern", 0);
    assert_eq!(by_hand(&model), [LOGGED]);
    let probe = Draft { is_probe: true, ..draft(&model, "Lantern") };
    let model = update(&model, Action::Log(LogWish::Open(probe).at(minute(1))));
    assert_eq!(by_hand(&model), [LOGGED, PROBES]);
    assert!(model.evaluation().imports.is_empty() && model.next_import < LOGGED.0);
}

#[test]
fn what_was_counted_stands_while_a_note_is_typed_and_not_when_a_time_changes() {
    let model = update(&opened(&own(&["Lantern"]), "Lantern", 0), pressed(1, Deed::NOTED, 3));
    assert_eq!(model.uncounted(), [LOGGED]);
    let model = counted(&model);
    assert!(model.uncounted().is_empty());
    let note = LogAction::EventEdited(1, 0, EventEdit::Note("n".into()));
    let subject = LogAction::TicketEdited(1, TicketEdit::Subject("s".into()));
    let noted = after(&model, [Action::Log(note), Action::Log(subject)]);
    assert!(noted.uncounted().is_empty());
    let moved = LogAction::EventEdited(1, 0, EventEdit::At(minute(4)));
    let moved = update(&model, Action::Log(moved));
    assert_eq!(moved.uncounted(), [LOGGED]);
    let undone = update(&counted(&moved), Action::Undone);
    assert_eq!(undone.uncounted(), [LOGGED]);
}

#[test]
fn the_readers_zone_stays_when_all_else_changes() {
    let model = update(&own(&["Lantern"]), Action::ZoneRead(Zone::shanghai()));
    let model = opened(&model, "Lantern", 0);
    assert_eq!(update(&model, Action::Undone).zone.name(), "Asia/Shanghai");
}
