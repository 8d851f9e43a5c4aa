//! What is asked, answered, weighed and required, as lists of events through `update`, without a browser.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::rc::Rc;

use backstop::chart::Room;
use backstop::codec::questionnaire::{STANDARD, read, standard_wordings};
use backstop::domain::decision::{
    Attitude, KnockoutStatus, Moved, NoFit, Scenario, Subject, Trust,
};
use backstop::domain::import::ImportId;
use backstop::domain::questionnaire::{
    Both, Dimension, Evidence, Level, Own, QuestionId, QuestionSet, Questionnaire, Said, standard,
};
use backstop::domain::results::{Basis, Standing, VendorResult};
use backstop::domain::vendor::VendorId;
use backstop::domain::verdict::{Strength, Verdict};
use backstop::sheets::{AnswerPart, Entry, FitPart, RulePart};
use backstop::state::{Action, DecisionAction, Model, Notice, Place, update};
use backstop::words::Lang;

use DecisionAction::{
    Answered, GroundsChosen, LeftOut, QuestionnaireChosen, RankChosen, RanksChosen, RaterChosen,
    ScenarioChosen, SetChosen, WeightMoved,
};

fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model.clone(), |model, action| update(&model, action))
}

fn decided(model: &Model, actions: impl IntoIterator<Item = DecisionAction>) -> Model {
    after(model, actions.into_iter().map(Action::Decision))
}

fn typed(model: &Model, entry: Entry, typed: &str) -> Model {
    update(model, Action::Entered(entry, typed.to_owned()))
}

fn id(text: &str) -> QuestionId {
    QuestionId::new(text)
}

#[allow(clippy::unnecessary_wraps, reason = "an answer may be taken back")]
fn level(number: u8) -> Option<Said> {
    Some(Said::Level(Level::new(number).unwrap()))
}

/// Vendors that were answered on every quick question with those levels, by tests of one's own.
fn answered(levels: &[(&str, u8)]) -> Model {
    let model = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    let added = levels.iter().map(|(name, _)| Action::VendorAdded((*name).into()));
    let model = after(&model, std::iter::once(Action::OwnStarted).chain(added));
    let model = decided(&model, [GroundsChosen(Evidence::OwnTest)]);
    let quick = standard().questions.into_iter().filter(|asked| asked.is_quick);
    let quick: Vec<QuestionId> = quick.map(|asked| asked.id).collect();
    let answers = levels.iter().flat_map(|(name, number)| {
        let vendor = vendor(&model, name);
        quick.iter().map(move |question| Answered(vendor, *question, level(*number)))
    });
    decided(&model, answers)
}

fn vendor(model: &Model, name: &str) -> VendorId {
    model.evaluation().vendors.iter().find(|vendor| vendor.name == name).unwrap().id
}

fn result<'a>(model: &'a Model, name: &str) -> &'a VendorResult {
    model.results.vendor(vendor(model, name)).unwrap()
}

fn leader(model: &Model) -> &str {
    model.results.name(model.results.leader().unwrap())
}

#[test]
fn a_promise_on_what_tickets_could_tell_is_shown_and_counts_as_unknown() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let entry = Entry::Answer(vendor(&model, "A"), id("S1"), 0, AnswerPart::Evidence);
    let promised = typed(&model, entry, "1");
    let at = promised.results.place_of(id("S1")).unwrap();
    let known = &result(&promised, "A").cells[at];
    assert_eq!((known.basis, known.cell.covered > 0.0), (Basis::Promise, false));
    assert!(known.joint.is_some(), "it stays in sight");
    assert!(result(&promised, "A").coverage < result(&model, "A").coverage);
    // The same grade is no promise on a question that only people can answer, and the mock test is our own doing.
    let other =
        typed(&model, Entry::Answer(vendor(&model, "A"), id("X2"), 0, AnswerPart::Evidence), "0");
    let at = other.results.place_of(id("X2")).unwrap();
    assert_eq!(result(&other, "A").cells[at].basis, Basis::Answer);
}

#[test]
fn weaker_evidence_never_moves_a_score_and_makes_a_lead_less_sure() {
    let model = answered(&[("A", 3), ("B", 3)]);
    let model = decided(&model, [Answered(vendor(&model, "A"), id("X2"), level(4))]);
    let first = |model: &Model| match model.results.verdict {
        Verdict::Leads { first, .. } => first,
        ref other => panic!("{other:?}"),
    };
    let quick: Vec<QuestionId> = model.results.questions.iter().map(|of| of.asked.id).collect();
    let weaker = quick.iter().fold(model.clone(), |model, question| {
        ["A", "B"].iter().fold(model, |model, name| {
            let entry = Entry::Answer(vendor(&model, name), *question, 0, AnswerPart::Evidence);
            typed(&model, entry, "2")
        })
    });
    assert_eq!(result(&weaker, "A").score, result(&model, "A").score);
    assert!(first(&weaker) < first(&model), "{} {}", first(&weaker), first(&model));
}

#[test]
fn two_raters_come_to_their_median_and_stay_apart() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let second = decided(&model, [RaterChosen(7)]);
    assert_eq!((second.evaluation().raters.len(), second.screen.rater), (2, 1));
    let a = vendor(&second, "A");
    let second = decided(&second, [Answered(a, id("R2"), level(1))]);
    let at = second.results.place_of(id("R2")).unwrap();
    let joint = result(&second, "A").cells[at].joint.unwrap();
    assert_eq!((joint.level, joint.range, joint.doubt), (Some(2.5), (1, 4), 1.5));
    let given = |rater| second.evaluation().answers.get(a, id("R2"), rater).map(|of| of.said);
    assert_eq!((given(0), given(1)), (level(4), level(1)));
    let named = typed(&second, Entry::Rater(1), "  Lin  ");
    assert_eq!(named.evaluation().raters, ["", "Lin"]);
}

#[test]
fn raters_on_both_sides_of_a_requirement_leave_it_unproven() {
    let model = decided(&answered(&[("A", 4), ("B", 3)]), [RaterChosen(1)]);
    let a = vendor(&model, "A");
    let model = decided(&model, [Answered(a, id("V2"), level(1))]);
    assert_eq!(result(&model, "A").knockouts, [KnockoutStatus::Unproven]);
    assert!(result(&model, "A").is_ordered());
}

#[test]
fn a_question_that_applies_to_no_vendor_leaves_the_comparison_and_comes_back() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let without = decided(&model, [LeftOut(id("R2"), true)]);
    assert_eq!(without.results.questions.len(), 11);
    let r4 = &without.results.questions[without.results.place_of(id("R4")).unwrap()];
    assert!((r4.inside - 1.0).abs() < 1e-12, "its sister takes its weight");
    let sum: f64 = without.results.questions.iter().map(|of| of.share).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    assert_eq!(update(&without, Action::Undone).results.questions.len(), 12);
    assert_eq!(decided(&without, [LeftOut(id("R2"), false)]).evaluation(), model.evaluation());
    // A dimension that loses its last question leaves its weight to the others.
    let gone = decided(&model, [LeftOut(id("V2"), true)]);
    assert!(gone.results.shares[Dimension::Validation as usize].abs() < 1e-12);
}

#[test]
fn the_full_set_asks_all_questions_and_tickets_alone_ask_only_what_tickets_answer() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let full = decided(&model, [SetChosen(QuestionSet::Full)]);
    assert_eq!(full.results.questions.len(), 41);
    assert!(result(&full, "A").coverage < 0.6 && !result(&full, "A").is_ordered());
    let none = decided(&model, [SetChosen(QuestionSet::TicketsOnly)]);
    assert!(none.results.questions.is_empty() && none.results.verdict == Verdict::NotEnough);
    let example = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    let tickets = decided(&example, [SetChosen(QuestionSet::TicketsOnly)]);
    assert!(tickets.results.questions.iter().all(|of| of.asked.measure.is_some()));
    assert!(tickets.results.leader().is_some());
    let said = Lang::En.words().verdict_sentence(&tickets.results);
    assert!(said.contains("by tickets alone"), "{said}");
}

#[test]
fn weights_moved_after_data_came_in_are_logged_with_what_they_did() {
    let model = answered(&[("Fast", 3), ("Deep", 3)]);
    let (fast, deep) = (vendor(&model, "Fast"), vendor(&model, "Deep"));
    let model =
        decided(&model, [Answered(fast, id("R2"), level(5)), Answered(deep, id("X2"), level(5))]);
    let drag = (16..=60).map(|points| WeightMoved(Dimension::Expertise, points));
    let moved = decided(&model, drag);
    let change = moved.evaluation().changes.as_slice();
    assert_eq!(change.len(), 1, "a drag is one change");
    assert_eq!(change[0].moved, Moved::Dimension(Dimension::Expertise, 15, 60));
    assert_eq!((change[0].before, change[0].after), (Some(fast), Some(deep)));
    let empty = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    let empty = update(&empty, Action::OwnStarted);
    let moved = decided(&empty, [WeightMoved(Dimension::Expertise, 60)]);
    assert!(moved.evaluation().changes.is_empty(), "there was nothing to weigh");
}

#[test]
fn weights_come_from_a_scenario_or_from_their_order_alone() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let contract = decided(&model, [ScenarioChosen(Scenario::Contract)]);
    assert_eq!(contract.evaluation().weights.points(Dimension::Contract), 35);
    let ranked = decided(&contract, [RanksChosen(true)]);
    assert_eq!(ranked.evaluation().weights.ranks().unwrap()[Dimension::Contract as usize], 1);
    let shares = &ranked.results.shares;
    assert!(shares[Dimension::Contract as usize] > shares[Dimension::Resolution as usize]);
    let last = decided(&ranked, [RankChosen(Dimension::Contract, 8)]);
    let shares = &last.results.shares;
    assert!(shares.iter().all(|share| *share >= shares[Dimension::Contract as usize]));
    let back = decided(&last, [RanksChosen(false)]);
    assert_eq!(back.results.shares, contract.results.shares);
    assert_eq!(back.evaluation().changes.len(), 4);
}

#[test]
fn a_question_is_weighed_inside_its_dimension() {
    let model = typed(&answered(&[("A", 4), ("B", 3)]), Entry::Weight(id("R2")), "100");
    let inside = |question| {
        let at = model.results.place_of(id(question)).unwrap();
        model.results.questions[at].inside
    };
    assert!((inside("R2") - 2.0 / 3.0).abs() < 1e-12 && (inside("R4") - 1.0 / 3.0).abs() < 1e-12);
    assert_eq!(typed(&model, Entry::Weight(id("R2")), "many").evaluation(), model.evaluation());
}

#[test]
fn a_requirement_of_ones_own_puts_vendors_out_with_its_name_and_can_be_taken_back() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let k1 = model.results.all.iter().position(|asked| asked.id == id("K1")).unwrap() + 1;
    let rule = |part| Entry::Rule(part);
    let added = typed(&model, rule(RulePart::Question(1)), &k1.to_string());
    let added = typed(&added, rule(RulePart::Threshold(1)), "4");
    assert_eq!(result(&added, "B").standing, Standing::KnockedOut);
    let said = Lang::En.words().standing_reason(&added.results, result(&added, "B")).unwrap();
    assert_eq!(said, "out, not met: K1 SLA document at least 4 of 5");
    let at_most = typed(&added, rule(RulePart::Sense(1)), "1");
    assert!(result(&at_most, "A").is_ordered(), "4 is at most 4");
    let share = typed(&added, rule(RulePart::Subject(1)), "1");
    assert_eq!(share.evaluation().rules.requirements[1].subject, Subject::Share);
    assert_eq!(result(&share, "A").knockouts[1], KnockoutStatus::Unproven);
    let removed = typed(&added, rule(RulePart::Question(1)), "0");
    assert_eq!(removed.evaluation().rules, model.evaluation().rules);
    assert!(result(&update(&added, Action::Undone), "B").is_ordered());
}

#[test]
fn a_careful_reader_prefers_what_is_sure_and_the_points_stay() {
    let model = answered(&[("Sure", 4), ("Wide", 4)]);
    let wide = vendor(&model, "Wide");
    let raised =
        decided(&model, [Answered(wide, id("X2"), level(5)), Answered(wide, id("C4"), level(5))]);
    let quick: Vec<QuestionId> = raised.results.questions.iter().map(|of| of.asked.id).collect();
    let vague = quick.iter().fold(raised, |model, question| {
        typed(&model, Entry::Answer(wide, *question, 0, AnswerPart::Evidence), "2")
    });
    assert_eq!(leader(&vague), "Wide");
    let averse = typed(&vague, Entry::Rule(RulePart::Attitude), "2");
    assert_eq!(averse.evaluation().rules.attitude, Attitude::Averse);
    assert_eq!(leader(&averse), "Sure");
    assert_eq!(result(&averse, "Wide").score, result(&vague, "Wide").score);
    let order = typed(&vague, Entry::Rule(RulePart::Trust), "3");
    assert_eq!(order.evaluation().rules.trust, Trust::OrderOnly);
    assert_eq!(leader(&order), "Wide");
}

#[test]
fn price_and_technology_make_an_overall_order_above_the_support_floor_only() {
    let model = answered(&[("Cheap", 1), ("Good", 4)]);
    assert_eq!(model.results.overall, Err(NoFit::NothingEntered));
    let (cheap, good) = (vendor(&model, "Cheap"), vendor(&model, "Good"));
    let fit = |model: &Model, part, text: &str| typed(model, Entry::Fit(part), text);
    let priced = fit(&fit(&model, FitPart::Price(cheap), "100"), FitPart::Price(good), "180");
    assert_eq!(priced.results.overall, Err(NoFit::NoAnchors));
    let model = fit(&fit(&priced, FitPart::Best, "100"), FitPart::Worst, "200");
    // The cheap one failed the mock test, and is out of the support order already.
    let order = model.results.overall.clone().unwrap();
    assert_eq!((order[0].rank, order[1].rank), (None, Some(1)));
    let passed = decided(&model, [Answered(cheap, id("V2"), level(3))]);
    let order = passed.results.overall.clone().unwrap();
    assert!(order[0].is_below_floor && order[0].rank.is_none());
    let low = typed(&passed, Entry::Rule(RulePart::Floor), "10");
    assert!(low.results.overall.as_ref().unwrap()[0].rank.is_some());
    let gone = update(&model, Action::VendorRemoved(cheap));
    assert_eq!(gone.evaluation().fit.offers.len(), 1);
}

#[test]
fn a_team_asks_its_own_questions_and_ours_come_back_with_their_answers() {
    let model = answered(&[("A", 4), ("B", 3)]);
    let read_as = |text: &str| match read(text.as_bytes()) {
        Ok(of) => Ok((Own { questionnaire: of.questionnaire, wording: of.wordings }, Vec::new())),
        Err(problems) => Err(problems
            .iter()
            .map(|problem| {
                let [en, zh] = Lang::ALL.map(|lang| lang.words().questionnaire_problem(problem));
                Both { en: en.into(), zh: zh.into() }
            })
            .collect()),
    };
    let dropped = |text: &str| {
        let file = Action::FileChosen { file: "own.json".into(), total: 9 };
        let reading = update(&model, file);
        let id: ImportId = reading.reading.as_ref().unwrap().id;
        update(&reading, Action::QuestionnaireRead(id, read_as(text)))
    };
    let own = STANDARD
        .replace("\"id\":\"backstop\"", "\"id\":\"ours\"")
        .replace("\"id\":\"R2\"", "\"id\":\"N1\"");
    let asked = dropped(&own);
    assert_eq!(asked.screen.place, Place::Answers);
    assert!(
        asked.results.place_of(id("N1")).is_some() && asked.results.place_of(id("R2")).is_none()
    );
    assert!(asked.wording(id("N1")).is_some(), "its wording comes with it");
    assert!(result(&asked, "A").coverage < 1.0 && result(&asked, "A").is_ordered());
    let back = decided(&asked, [QuestionnaireChosen(None)]);
    assert_eq!(result(&back, "A").score, result(&model, "A").score);
    let broken = dropped(&own.replace("\"dimension\":\"K\"", "\"dimension\":\"Q\""));
    let Some(Notice::Questionnaire { problems, is_used: false, .. }) = &broken.notice else {
        panic!()
    };
    assert_eq!(problems.len(), 6, "every problem is told: {problems:?}");
    assert_eq!(broken.evaluation(), model.evaluation());
    let ours = dropped(STANDARD);
    assert!(ours.evaluation().asking.own.is_none());
}

#[test]
fn an_answer_overrules_tickets_only_with_a_reason_and_both_stay_in_sight() {
    let model = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    let lantern = vendor(&model, "Lantern");
    let model = decided(&model, [Answered(lantern, id("R4"), level(1))]);
    let at = model.results.place_of(id("R4")).unwrap();
    let basis = |model: &Model| result(model, "Lantern").cells[at].basis;
    assert_eq!(basis(&model), Basis::Tickets);
    let part = |part| Entry::Answer(lantern, id("R4"), 0, part);
    let bare = typed(&model, part(AnswerPart::Overrules), "1");
    assert_eq!(basis(&bare), Basis::Tickets);
    let reasoned = typed(&bare, part(AnswerPart::Note), "The export lacks the night shift.");
    assert_eq!(basis(&reasoned), Basis::Overruled);
    let known = &result(&reasoned, "Lantern").cells[at];
    assert!(known.measured.is_some() && known.joint.is_some());
    assert!((known.cell.value - 0.2).abs() < 1e-12);
}

#[test]
fn odd_evaluations_are_all_answered() {
    let one = answered(&[("A", 4)]);
    assert_eq!(one.results.verdict, Verdict::Alone(vendor(&one, "A")));
    assert!(one.results.how_often.is_none());
    let blank = after(&one, [Action::VendorAdded("B".into())]);
    assert_eq!(blank.results.verdict, Verdict::Alone(vendor(&blank, "A")));
    let equal = answered(&[("A", 3), ("B", 3), ("C", 3)]);
    assert!(equal.results.vendors.iter().all(|of| of.standing == Standing::Ranked(1)));
    let zero = Dimension::ALL.map(|of| WeightMoved(of, 0));
    let zero = decided(&equal, zero);
    assert_eq!(zero.results.verdict, Verdict::NoWeights);
    assert!(decided(&zero, [RanksChosen(true)]).results.leader().is_none());
    let unknown = answered(&[("A", 3), ("B", 3)]);
    let all: Vec<_> = unknown.results.questions.iter().map(|of| of.asked.id).collect();
    let unknown = all.iter().fold(unknown, |model, question| {
        let vendors: Vec<_> = model.evaluation().vendors.iter().map(|of| of.id).collect();
        decided(&model, vendors.into_iter().map(|of| Answered(of, *question, Some(Said::Unknown))))
    });
    assert_eq!(unknown.results.verdict, Verdict::NotEnough);
    assert!(unknown.results.vendors.iter().all(|of| of.score.is_none()));
}

#[test]
fn what_is_likeliest_to_change_the_leader_is_found_out_first() {
    let model = answered(&[("A", 4), ("B", 4)]);
    let (a, b) = (vendor(&model, "A"), vendor(&model, "B"));
    let model = decided(&model, [Answered(b, id("O1"), level(3))]);
    // Only what weighs most of what is unknown could make up for it.
    let unknown = [(b, "P1"), (b, "S1"), (a, "P1")];
    let unknown = unknown.map(|(of, on)| Answered(of, id(on), Some(Said::Unknown)));
    let model = decided(&model, unknown);
    let next = &model.results.next;
    let named: Vec<_> = next.iter().map(|step| (step.vendor, step.question.id.as_str())).collect();
    assert_eq!(named[0], (b, "S1"));
    assert!(next.is_sorted_by(|one, other| one.chance >= other.chance), "{next:?}");
    // B lacks so many points; S1 is worth an eighth of all, and counts half of that while it is unknown.
    let lacks = result(&model, "A").score.unwrap() - result(&model, "B").score.unwrap();
    let expected = (0.125 - 0.0625 - lacks) / 0.125;
    assert!((next[0].chance - expected).abs() < 1e-9, "{} {expected}", next[0].chance);
}

#[test]
fn a_close_race_is_called_a_near_tie_and_names_both() {
    let model = answered(&[("A", 3), ("B", 3)]);
    let (a, b) = (vendor(&model, "A"), vendor(&model, "B"));
    let model = decided(&model, [Answered(a, id("O1"), level(4)), Answered(b, id("P1"), level(4))]);
    let Verdict::Leads { strength, first, other, .. } = model.results.verdict else { panic!() };
    assert_eq!(strength, Strength::NearTie, "{first} {other}");
    let said = Lang::En.words().verdict_sentence(&model.results);
    assert!(said.starts_with("A and B are a near tie on support"), "{said}");
}

#[test]
fn every_question_has_its_wording_in_both_languages() {
    let (asked, wording) = (standard().questions, standard_wordings());
    assert_eq!(asked.len(), wording.len());
    assert!(
        wording.iter().all(|of| !of.ask.is_empty() && !of.find.is_empty() && !of.why.is_empty())
    );
    let _: Rc<Questionnaire> = Rc::new(standard());
}
