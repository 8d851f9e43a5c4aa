//! What people do, as lists of events through `update`, without a browser.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::codec::questionnaire::standard_wordings;
use backstop::codec::tickets::read;
use backstop::domain::import::ImportId;
use backstop::domain::problem::FileError;
use backstop::domain::questionnaire::{Dimension, Evidence, Level, QuestionId, Said, standard};
use backstop::domain::results::{Basis, Standing};
use backstop::domain::sla::{SlaTier, TierId};
use backstop::domain::summary::summarise;
use backstop::domain::text::Suspects;
use backstop::domain::vendor::VendorId;
use backstop::domain::verdict::{Strength, Verdict};
use backstop::state::{Action, DecisionAction, Model, Notice, Place, VendorChoice, update};
use backstop::words::Lang;

fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model.clone(), |model, action| update(&model, action))
}

fn example() -> Model {
    Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted())
}

/// An evaluation of one's own with these vendors.
fn own(names: &[&str]) -> Model {
    let added = names.iter().map(|name| Action::VendorAdded((*name).into()));
    after(&example(), std::iter::once(Action::OwnStarted).chain(added))
}

fn id(model: &Model, name: &str) -> VendorId {
    model.evaluation().vendors.iter().find(|vendor| vendor.name == name).unwrap().id
}

fn wording() -> Vec<(QuestionId, backstop::domain::questionnaire::Wording)> {
    let ids = standard().questions.into_iter().map(|asked| asked.id);
    ids.zip(standard_wordings()).collect()
}

fn given(vendor: VendorId, question: &str, said: Said) -> Action {
    Action::Decision(DecisionAction::Answered(vendor, QuestionId::new(question), Some(said)))
}

fn weight(dimension: Dimension, points: u8) -> Action {
    Action::Decision(DecisionAction::WeightMoved(dimension, points))
}

/// The quick questions.
fn quick() -> Vec<QuestionId> {
    standard().questions.iter().filter(|asked| asked.is_quick).map(|asked| asked.id).collect()
}

/// Answers every quick question about a vendor with the same level, by tests of one's own.
fn answered(model: &Model, name: &str, level: u8) -> Vec<Action> {
    let (vendor, said) = (id(model, name), Said::Level(Level::new(level).unwrap()));
    let grounds = Action::Decision(DecisionAction::GroundsChosen(Evidence::OwnTest));
    let answers = quick().into_iter().map(|id| given(vendor, id.as_str(), said));
    std::iter::once(grounds).chain(answers).collect()
}

/// Reads a file as the worker would, up to the review.
fn opened(model: &Model, name: &str, text: &str) -> (Model, Vec<backstop::domain::ticket::Ticket>) {
    let chosen = update(model, Action::FileChosen { file: name.into(), total: text.len() as u64 });
    let import = chosen.reading.as_ref().unwrap().id;
    match read(name, text.as_bytes()) {
        Ok(file) => {
            let open = file.reading.open.len().try_into().unwrap();
            (
                update(
                    &chosen,
                    Action::FileOpened(import, Box::new(file.source), open, file.suspects),
                ),
                file.tickets,
            )
        }
        Err(error) => (update(&chosen, Action::FileRefused(import, error)), Vec::new()),
    }
}

/// Counts as the store would whatever the model wants counted.
fn counted(model: &Model, tickets: &[backstop::domain::ticket::Ticket]) -> Model {
    let terms = &model.evaluation().terms;
    let uncounted = model.uncounted();
    let imports = model.evaluation().imports.iter();
    let imports: Vec<_> =
        imports.filter(|import| uncounted.contains(&import.id)).cloned().collect();
    let count = |import: &backstop::domain::import::Import| {
        let found = summarise(tickets, import.file(), terms);
        Action::TicketsSummarised(import.id, found)
    };
    after(model, imports.iter().map(count))
}

/// Forty P1 tickets of a vendor, so many of them answered after ten minutes, the others after an hour.
fn forty(vendor: &str, fast: usize) -> String {
    let row = |number: usize| {
        let reply = if number < fast { "10" } else { "59" };
        format!(
            "{vendor}-{number},P1,2026-09-01 02:00,2026-09-01 02:{reply},2026-09-02 02:00,,{vendor}\n"
        )
    };
    (0..40).map(row).collect()
}

const HEAD: &str = "id,priority,created,first_response,resolved,closed,vendor\n";

#[test]
fn a_first_visit_shows_a_complete_example() {
    let model = example();
    assert!(model.evaluation().is_example && !model.is_recounting());
    assert!(matches!(model.results.verdict, Verdict::Leads { .. }));
    assert!(model.results.vendors.iter().all(|vendor| vendor.tickets() > 50));
    assert!(!model.has_own_work());
}

#[test]
fn from_nothing_to_a_verdict_by_answers_alone() {
    let model = own(&["Lantern", "Harbor"]);
    assert_eq!(model.results.verdict, Verdict::NotEnough);
    let model = after(&model, answered(&model, "Lantern", 4));
    assert_eq!(model.results.verdict, Verdict::Alone(id(&model, "Lantern")));
    let model = after(&model, answered(&model, "Harbor", 3));
    let Verdict::Leads { leader, margin, strength, .. } = &model.results.verdict else { panic!() };
    assert_eq!((*leader, *strength), (id(&model, "Lantern"), Strength::Clearly));
    assert!((margin - 0.2).abs() < 1e-12);
    assert!(model.has_own_work());
}

#[test]
fn equal_answers_tie_and_no_evidence_has_no_score() {
    let model = own(&["A", "B", "C"]);
    let both = [answered(&model, "A", 3), answered(&model, "B", 3)].concat();
    let model = after(&model, both);
    let tied = vec![id(&model, "A"), id(&model, "B")];
    assert_eq!(model.results.verdict, Verdict::Tie(tied));
    let nobody = model.results.vendor(id(&model, "C")).unwrap();
    assert_eq!((nobody.score, nobody.standing), (None, Standing::NotEnough));
    assert_eq!(model.results.nearest_flip(), None);
}

#[test]
fn a_mock_test_that_missed_the_question_puts_a_vendor_out_and_says_so() {
    let model = own(&["A", "B"]);
    let both = [answered(&model, "A", 5), answered(&model, "B", 3)].concat();
    let missed = given(id(&model, "A"), "V2", Said::Level(Level::ALL[1]));
    let model = after(&model, both.into_iter().chain([missed]));
    assert_eq!(model.results.vendor(id(&model, "A")).unwrap().standing, Standing::KnockedOut);
    assert_eq!(model.results.verdict, Verdict::Alone(id(&model, "B")));
}

#[test]
fn moving_a_weight_changes_the_order_and_a_drag_is_one_step_to_undo() {
    let model = own(&["Fast", "Deep"]);
    let level = |vendor, question, level: usize| {
        given(id(&model, vendor), question, Said::Level(Level::ALL[level]))
    };
    let all = [answered(&model, "Fast", 3), answered(&model, "Deep", 3)].concat();
    let apart = [level("Fast", "R2", 5), level("Deep", "X2", 5)];
    let model = after(&model, all.into_iter().chain(apart));
    let leader = |model: &Model| match model.results.verdict {
        Verdict::Leads { leader, .. } => leader,
        ref other => panic!("{other:?}"),
    };
    assert_eq!(leader(&model), id(&model, "Fast"));
    let flip = model.results.nearest_flip().unwrap();
    assert_eq!(flip.taker, id(&model, "Deep"));
    let drag = (21..=60).map(|points| weight(Dimension::Expertise, points));
    let moved = after(&model, drag.chain([Action::EditEnded]));
    assert_eq!(leader(&moved), id(&model, "Deep"));
    let undone = update(&moved, Action::Undone);
    assert_eq!(leader(&undone), id(&model, "Fast"));
    assert_eq!(undone.evaluation(), model.evaluation());
    assert_eq!(leader(&update(&undone, Action::Redone)), id(&model, "Deep"));
    let again = update(&update(&moved, weight(Dimension::Expertise, 70)), Action::Undone);
    assert_eq!(again.evaluation(), moved.evaluation(), "the next drag is a step of its own");
}

#[test]
fn all_weights_at_zero_are_said_and_never_divide() {
    let zero = Dimension::ALL.map(|dimension| weight(dimension, 0));
    let model = after(&example(), zero);
    assert_eq!(model.results.verdict, Verdict::NoWeights);
    assert!(model.results.vendors.iter().all(|vendor| vendor.score.is_none()));
}

#[test]
fn a_dropped_file_becomes_vendors_and_a_measured_answer() {
    let text = format!("{HEAD}{}{}", forty("Lantern", 40), forty("Harbor", 20));
    let (model, tickets) = opened(&example(), "export.csv", &text);
    assert!(model.reading.is_none() && model.review.is_some());
    let model = update(&model, Action::TicketsImported);
    assert!(!model.evaluation().is_example, "one's own file never mixes with the example");
    assert!(model.is_recounting());
    let model = counted(&model, &tickets);
    assert!(!model.is_recounting());
    let names: Vec<&str> = model.evaluation().vendors.iter().map(|v| v.name.as_str()).collect();
    assert_eq!(names, ["Lantern", "Harbor"]);
    let lantern = model.results.vendor(id(&model, "Lantern")).unwrap();
    assert_eq!((lantern.tiers[0].met(), lantern.tiers[0].counted()), (40, 40));
    let r4 = model.results.place_of(QuestionId::new("R4")).unwrap();
    assert_eq!(lantern.cells[r4].basis, Basis::Tickets);
    let harbor = model.results.vendor(id(&model, "Harbor")).unwrap();
    assert!(lantern.cells[r4].cell.value > harbor.cells[r4].cell.value);
}

#[test]
fn undoing_an_import_takes_its_measurement_away_and_redoing_brings_it_back() {
    let text = format!("{HEAD}{}", forty("Lantern", 40));
    let (model, tickets) = opened(&own(&[]), "export.csv", &text);
    let model = counted(&update(&model, Action::TicketsImported), &tickets);
    let undone = update(&model, Action::Undone);
    assert_eq!((undone.evaluation().imports.len(), undone.results.vendors.len()), (0, 0));
    let redone = update(&undone, Action::Redone);
    assert_eq!(redone.results, model.results);
}

#[test]
fn tighter_tiers_want_the_tickets_counted_again_and_are_left_out_until_then() {
    let text = format!("{HEAD}{}", forty("Lantern", 40));
    let (model, tickets) = opened(&own(&[]), "export.csv", &text);
    let model = counted(&update(&model, Action::TicketsImported), &tickets);
    let tighter = SlaTier::new(5, 9).unwrap();
    let model = update(&model, Action::TierChanged(TierId::T1, tighter));
    assert!(model.is_recounting());
    assert_eq!(model.results.vendors[0].tickets(), 0);
    let model = counted(&model, &tickets);
    assert_eq!(
        (model.results.vendors[0].tiers[0].met(), model.results.vendors[0].tickets()),
        (0, 40)
    );
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_loses_nothing() {
    let before = own(&["Lantern"]);
    let (model, _) = opened(&before, "photo.png", "\u{89}PNG\0");
    assert_eq!(model.evaluation(), before.evaluation());
    let error = FileError::NotText;
    assert_eq!(model.notice, Some(Notice::FileRefused { file: "photo.png".into(), error }));
    assert_eq!(update(&model, Action::NoticeClosed).notice, None);
}

#[test]
fn what_comes_too_late_from_a_cancelled_file_is_ignored() {
    let chosen = update(&example(), Action::FileChosen { file: "big.csv".into(), total: 100 });
    let import = chosen.reading.as_ref().unwrap().id;
    let advanced = update(&chosen, Action::ReadingAdvanced(import, 50));
    assert_eq!(advanced.reading.as_ref().unwrap().read, 50);
    let cancelled = update(&advanced, Action::ReadingCancelled);
    let source = read("x", b"id,created,first_response\n1,2026-09-01,\n").unwrap().source;
    let late =
        update(&cancelled, Action::FileOpened(import, Box::new(source), 0, Suspects::default()));
    assert_eq!((late.review.is_none(), late.reading.is_none()), (true, true));
    let other = update(&late, Action::FileChosen { file: "b.csv".into(), total: 1 });
    assert_ne!(other.reading.as_ref().unwrap().id, import);
    let stale = update(&other, Action::ReadingAdvanced(import, 1));
    assert_eq!(stale.reading.as_ref().unwrap().read, 0);
}

#[test]
fn a_file_without_vendors_asks_whose_it_is() {
    let (model, tickets) = opened(
        &own(&["Harbor"]),
        "log.csv",
        "id,priority,created,first_response\n1,gold,2026-09-01,\n2,gold,2026-09-03,\n",
    );
    let review = model.review.clone().unwrap();
    assert_eq!((&review.vendors[0], review.tiers[0]), (&VendorChoice::Open, None));
    let refused = update(&model, Action::TicketsImported);
    assert!(refused.review.is_some(), "the questions must be answered first");
    let harbor = VendorChoice::Known(id(&model, "Harbor"));
    let said = [
        Action::VendorLabelMapped(0, harbor),
        Action::PriorityMapped(0, Some(TierId::T4)),
        Action::VendorLabelMapped(9, VendorChoice::LeftOut),
        Action::TicketsImported,
    ];
    let model = counted(&after(&model, said), &tickets);
    let counts = model.results.vendors[0].tiers[3];
    assert_eq!((counts.overdue, counts.young_open), (1, 1));
}

#[test]
fn an_imports_answers_can_be_changed_later() {
    let text = format!("{HEAD}{}", forty("Lantern", 40));
    let (model, tickets) = opened(&own(&[]), "export.csv", &text);
    let model = counted(&update(&model, Action::TicketsImported), &tickets);
    let import = model.evaluation().imports[0].id;
    let changed = [
        Action::ReviewReopened(import),
        Action::PriorityMapped(0, Some(TierId::T4)),
        Action::TicketsImported,
    ];
    let model = counted(&after(&model, changed), &tickets);
    assert_eq!(model.evaluation().imports.len(), 1);
    assert_eq!(model.results.vendors[0].tiers.map(|tier| tier.total()), [0, 0, 0, 40]);
}

#[test]
fn removing_a_vendor_takes_its_answers_and_files_and_undo_brings_them_back() {
    let text = format!("{HEAD}{}", forty("Lantern", 40));
    let (model, tickets) = opened(&own(&["Lantern"]), "export.csv", &text);
    let model = counted(&update(&model, Action::TicketsImported), &tickets);
    let model = after(&model, answered(&model, "Lantern", 4));
    let removed = update(&model, Action::VendorRemoved(id(&model, "Lantern")));
    assert_eq!(removed.results.verdict, Verdict::NoVendors);
    assert!(removed.evaluation().imports.is_empty());
    let back = update(&removed, Action::Undone);
    assert_eq!(back.results, model.results);
}

#[test]
fn a_name_that_will_not_do_changes_nothing() {
    let model = own(&["Lantern"]);
    let lantern = id(&model, "Lantern");
    for action in [
        Action::VendorAdded("  ".into()),
        Action::VendorAdded("lantern".into()),
        Action::VendorRenamed(lantern, String::new()),
        Action::ImportRemoved(ImportId(99)),
        Action::ReviewReopened(ImportId(99)),
    ] {
        assert_eq!(update(&model, action).evaluation(), model.evaluation());
    }
}

#[test]
fn a_vendor_without_enough_evidence_can_still_threaten_a_lead() {
    let model = own(&["A", "B", "C"]);
    let some = |model: &Model| {
        let answers = answered(model, "C", 5).into_iter();
        let few = ["R2", "R4", "X2", "X4", "K1", "K3"];
        answers
            .filter(move |action| match action {
                Action::Decision(DecisionAction::Answered(_, id, _)) => few.contains(&id.as_str()),
                _ => true,
            })
            .collect::<Vec<_>>()
    };
    let all = [answered(&model, "A", 3), answered(&model, "B", 2), some(&model)].concat();
    let model = after(&model, all);
    let Verdict::Leads { leader, unseen, .. } = &model.results.verdict else { panic!() };
    assert_eq!((*leader, unseen.as_slice()), (id(&model, "A"), &[id(&model, "C")][..]));
    let said = Lang::En.words().verdict_sentence(&model.results);
    assert!(said.contains("C, of which too little is known"), "{said}");
}

#[test]
fn a_lead_that_the_mock_test_may_still_take_away_is_not_called_safe() {
    let model = own(&["A", "B"]);
    let both = [answered(&model, "A", 5), answered(&model, "B", 2)].concat();
    let unknown = given(id(&model, "A"), "V2", Said::Unknown);
    let model = after(&model, both.into_iter().chain([unknown]));
    let Verdict::Leads { unseen, is_proven, .. } = &model.results.verdict else { panic!() };
    assert_eq!((unseen.len(), *is_proven), (0, false));
    let said = Lang::En.words().verdict_sentence(&model.results);
    assert!(said.contains("meets every requirement is not shown yet"), "{said}");
    let next = &model.results.next[0];
    assert!(next.chance > 0.3 && next.question.id.as_str() == "V2");
}

#[test]
fn a_tie_has_no_leader_whose_weights_could_be_stable() {
    let model = own(&["A", "B"]);
    let both = [answered(&model, "A", 3), answered(&model, "B", 3)].concat();
    let five = Said::Level(Level::ALL[5]);
    let apart = [
        weight(Dimension::Expertise, 20),
        given(id(&model, "A"), "R2", five),
        given(id(&model, "B"), "X2", five),
    ];
    let model = after(&model, both.into_iter().chain(apart));
    assert!(matches!(model.results.verdict, Verdict::Tie(_)));
    assert!(model.results.stability.is_empty());
}

#[test]
fn a_review_asks_again_about_a_vendor_that_was_removed_meanwhile() {
    let model = own(&["Harbor"]);
    let harbor = id(&model, "Harbor");
    let (model, _) = opened(&model, "x.csv", &format!("{HEAD}{}", forty("Harbor", 40)));
    let model = after(&model, [Action::VendorRemoved(harbor), Action::TicketsImported]);
    assert_eq!(model.review.as_ref().unwrap().vendors, [VendorChoice::Open]);
    assert!(model.evaluation().imports.is_empty());
}

#[test]
fn another_files_review_is_not_lost_by_reopening_one_in_use() {
    let (model, tickets) = opened(&own(&[]), "a.csv", &format!("{HEAD}{}", forty("A", 40)));
    let model = counted(&update(&model, Action::TicketsImported), &tickets);
    let first = model.evaluation().imports[0].id;
    let (model, _) = opened(&model, "b.csv", &format!("{HEAD}{}", forty("B", 40)));
    let waiting = model.review.clone();
    assert_eq!(update(&model, Action::ReviewReopened(first)).review, waiting);
}

#[test]
fn a_dead_worker_loses_the_file_under_review_and_says_what_can_no_longer_be_counted() {
    let text = format!("{HEAD}{}", forty("Lantern", 40));
    let (model, tickets) = opened(&own(&[]), "a.csv", &text);
    let used = counted(&update(&model, Action::TicketsImported), &tickets);
    let (model, _) = opened(&used, "b.csv", &text);
    let model = update(&model, Action::WorkerBroke);
    assert_eq!((model.review.is_none(), &model.notice), (true, &Some(Notice::ReadingBroke)));
    assert_eq!(model.results, used.results, "what was counted is kept");
    let import = model.evaluation().imports[0].id;
    let tighter = Action::TierChanged(TierId::T1, SlaTier::new(5, 9).unwrap());
    let lost = after(&model, [tighter, Action::TicketsLost(import)]);
    assert_eq!(model.counted_tickets(&model.evaluation().imports[0]), Some(40));
    assert_eq!(lost.counted_tickets(&lost.evaluation().imports[0]), None);
    assert_eq!((lost.is_recounting(), &lost.notice), (false, &Some(Notice::TicketsGone)));
    let undone = update(&lost, Action::Undone);
    assert_eq!((&undone.results, undone.notice), (&used.results, None));
}

#[test]
fn wording_is_wanted_once_questions_are_in_sight_and_stays_at_hand() {
    let answers = Action::PlaceOpened(Place::Answers);
    assert!(!update(&own(&[]), answers.clone()).lacks_wording());
    let model = own(&["Lantern"]);
    assert!(!model.lacks_wording());
    let model = update(&model, answers);
    assert!(model.lacks_wording());
    assert!(update(&model, Action::WorkerBroke).lacks_wording());
    let model = update(&model, Action::WordingArrived(wording()));
    assert!(!model.lacks_wording());
    assert!(!after(&model, [Action::WorkerBroke, Action::ExampleOpened]).lacks_wording());
}

#[test]
fn a_thirteenth_vendor_is_refused_instead_of_losing_its_tickets() {
    let names: Vec<String> = (1..=12).map(|number| format!("V{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (model, _) = opened(&own(&names), "x.csv", &format!("{HEAD}{}", forty("Late", 40)));
    assert_eq!(model.review.as_ref().unwrap().vendors, [VendorChoice::LeftOut]);
    let late = Action::VendorLabelMapped(0, VendorChoice::New("Late".into()));
    let model = after(&model, [late, Action::TicketsImported]);
    assert!(model.review.is_some() && model.evaluation().imports.is_empty());
}

#[test]
fn the_same_tickets_under_another_name_are_recognised() {
    let text = format!("{HEAD}{}", forty("A", 40));
    let (model, tickets) = opened(&own(&[]), "a.csv", &text);
    let model = counted(&update(&model, Action::TicketsImported), &tickets);
    let (model, _) = opened(&model, "copy of a.csv", &text);
    let (used, waiting) = (&model.evaluation().imports[0], model.review.as_ref().unwrap());
    assert!(used.source.has_same_tickets(&waiting.source));
    let (model, _) = opened(&model, "b.csv", &format!("{HEAD}{}", forty("B", 40)));
    let (used, waiting) = (&model.evaluation().imports[0], model.review.as_ref().unwrap());
    assert!(!used.source.has_same_tickets(&waiting.source));
}

#[test]
fn an_edited_example_is_somebodys_work() {
    let model = update(&example(), Action::TitleEntered("Live classes".into()));
    assert!(model.has_own_work());
    assert!(!update(&model, Action::Undone).has_own_work());
}

#[test]
fn an_unknown_answer_makes_a_lead_less_sure_than_a_known_one() {
    let model = own(&["A", "B"]);
    let both = [answered(&model, "A", 3), answered(&model, "B", 3)].concat();
    let with = |said: Said| {
        let apart = [
            given(id(&model, "A"), "R2", Said::Level(Level::ALL[4])),
            given(id(&model, "B"), "R2", said),
        ];
        let model = after(&model, both.clone().into_iter().chain(apart));
        let Verdict::Leads { first, strength, .. } = model.results.verdict else { panic!() };
        (first, strength)
    };
    let (open, known) = (with(Said::Unknown), with(Said::Level(Level::ALL[0])));
    assert!(open.0 < known.0 && known.1 == Strength::Clearly, "{open:?} {known:?}");
}

/// A log in which two tickets were answered with nothing but a receipt.
const RECEIPTS: &str = "\
ticket,at,event,side,text,priority,vendor
1,2026-09-01 02:00,created,customer,,P1,Lantern
1,2026-09-01 02:05,reply,vendor,We have received your request,,
2,2026-09-01 02:00,created,customer,,P1,Lantern
2,2026-09-01 02:05,reply,vendor,已收到您的反馈，会尽快处理,,
";

#[test]
fn a_reply_that_a_person_says_did_help_is_remembered_without_its_text() {
    let (model, _) = opened(&example(), "log.csv", RECEIPTS);
    let review = model.review.as_ref().unwrap();
    assert_eq!((review.suspects.shown.len(), &review.boilerplate[..]), (2, &[true, true][..]));
    let judged = [(0, false), (1, false), (1, true), (9, false)];
    let judged = judged.map(|(index, is)| Action::SubstanceJudged(index, is));
    let model = after(&model, judged.into_iter().chain([Action::TicketsImported]));
    assert_eq!(model.review, None);
    let [word] = &model.evaluation().terms.overrides[..] else { panic!("one was said") };
    assert_eq!((word.ticket.as_str(), word.event, word.is_boilerplate), ("1", 0, false));
    let import = model.evaluation().imports[0].id;
    assert_eq!(word.import, import);
    let reopened = after(&model, [Action::ReviewReopened(import), Action::TicketsImported]);
    assert_eq!(reopened.evaluation().terms.overrides.len(), 1);
    let removed = update(&model, Action::ImportRemoved(import));
    assert_eq!(removed.evaluation().terms.overrides, []);
    assert_eq!(update(&removed, Action::Undone).evaluation().terms.overrides.len(), 1);
}

#[test]
fn tickets_are_counted_as_of_the_moment_that_is_chosen_in_the_review() {
    let (model, tickets) = opened(&own(&[]), "x.csv", &format!("{HEAD}{}", forty("Acme", 40)));
    let earlier = model.review.as_ref().unwrap().source.as_of.0 - 23 * 3_600_000;
    let earlier = backstop::domain::time::Instant(earlier);
    let chosen = update(&model, Action::AsOfChosen(Some(earlier)));
    let imported = update(&chosen, Action::TicketsImported);
    assert_eq!(imported.evaluation().imports[0].mapping.as_of, Some(earlier));
    assert!(imported.is_recounting());
    let counted = counted(&imported, &tickets);
    let id = counted.evaluation().imports[0].id;
    let found = counted.summaries.all().iter().find(|(_, import, _)| *import == id);
    assert_eq!(found.unwrap().2.as_of, earlier);
    let reopened = update(&counted, Action::ReviewReopened(counted.evaluation().imports[0].id));
    assert_eq!(reopened.review.unwrap().as_of, Some(earlier));
}
