//! A file that was read and waits for what only a person can say of it.

use crate::domain::evaluation::Evaluation;
use crate::domain::import::{Import, ImportId, Label, Mapping, Source, guess_tier};
use crate::domain::letters::lowercase;
use crate::domain::sla::TierId;
use crate::domain::terms::Override;
use crate::domain::text::Suspects;
use crate::domain::time::Instant;
use crate::domain::vendor::{NameError, VENDOR_COUNT, Vendor, VendorId, vendor_name};

/// What a person said a vendor label means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VendorChoice {
    /// Nothing yet.
    Open,
    /// A vendor of the evaluation.
    Known(VendorId),
    /// A vendor to be added under this name, as typed so far.
    New(String),
    /// Leave its tickets out.
    LeftOut,
}

/// A file between being read and being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The identity of the import to be, or of the one whose mapping is changed.
    pub id: ImportId,
    /// How the file was understood.
    pub source: Source,
    /// How many questions about its reading are open.
    pub open: u32,
    /// How often it was read; each reading has a sheet of its own.
    pub revision: u64,
    /// Whether it is being read otherwise.
    pub is_rereading: bool,
    /// The import in use whose place it takes.
    pub replaces: Option<ImportId>,
    /// Messages that were taken for boilerplate; empty when a mapping is changed later.
    pub suspects: Suspects,
    /// Whether they are, along the shown ones, as far as a person says.
    pub boilerplate: Vec<bool>,
    /// Whether the file is in use already and only its mapping is changed.
    pub is_reopened: bool,
    /// Along the vendor labels.
    pub vendors: Vec<VendorChoice>,
    /// As of when its tickets are to be counted; `None` for the latest moment in the file.
    pub as_of: Option<Instant>,
    /// Along the priority labels: `None` is not said yet, `Some(None)` leaves the tickets out.
    pub tiers: Vec<Option<Option<TierId>>>,
}

impl Review {
    /// A file just read, with the answers that suggest themselves.
    ///
    /// A label that is a vendor's name is that vendor, any other a new one while there is room; a file
    /// without vendors asks.
    /// Priorities are guessed by their words.
    pub fn of(id: ImportId, source: Source, open: u32, known: &[Vendor]) -> Review {
        let same = |text: &str| {
            let mut named = known.iter().filter(|v| lowercase(&v.name) == lowercase(text));
            named.next().map(|vendor| VendorChoice::Known(vendor.id))
        };
        let mut room = VENDOR_COUNT.saturating_sub(known.len());
        let mut vendor = |text: &str| match (text, same(text)) {
            ("", _) if known.is_empty() => VendorChoice::New(String::new()),
            ("", _) => VendorChoice::Open,
            (_, Some(known)) => known,
            (_, None) if room == 0 => VendorChoice::LeftOut,
            (text, None) => {
                room -= 1;
                VendorChoice::New(text.to_owned())
            }
        };
        let vendors = source.labels.vendors.iter().map(|label| vendor(label.text.trim())).collect();
        let tiers = source.labels.priorities.iter();
        let tiers = tiers.map(|label| guess_tier(&label.text).map(Some)).collect();
        let (suspects, boilerplate) = (Suspects::default(), Vec::new());
        Review {
            id,
            source,
            open,
            revision: 0,
            is_rereading: false,
            replaces: None,
            suspects,
            boilerplate,
            is_reopened: false,
            as_of: None,
            vendors,
            tiers,
        }
    }

    /// A file in use, whose answers are opened again.
    pub fn again(import: &Import) -> Review {
        let (vendors, tiers) = Review::said(import);
        Review {
            id: import.id,
            source: import.source.clone(),
            open: 0,
            revision: 0,
            is_rereading: false,
            replaces: None,
            suspects: Suspects::default(),
            boilerplate: Vec::new(),
            is_reopened: true,
            as_of: import.mapping.as_of,
            vendors,
            tiers,
        }
    }

    /// What was said of the words of a file in use.
    pub fn said(import: &Import) -> (Vec<VendorChoice>, Vec<Option<Option<TierId>>>) {
        let of =
            |vendor: &Option<VendorId>| vendor.map_or(VendorChoice::LeftOut, VendorChoice::Known);
        let vendors = import.mapping.vendors.iter().map(of).collect();
        (vendors, import.mapping.tiers.iter().copied().map(Some).collect())
    }

    /// The same with messages that were taken for boilerplate, until somebody says otherwise.
    #[must_use]
    pub fn with_suspects(self, suspects: Suspects) -> Review {
        Review { boilerplate: vec![true; suspects.shown.len()], suspects, ..self }
    }

    /// The same with what was said of the same words before, in this file or in others.
    #[must_use]
    pub fn remembering(
        mut self,
        source: &Source,
        vendors: &[VendorChoice],
        tiers: &[Option<Option<TierId>>],
    ) -> Review {
        let place = |labels: &[Label], text: &str| labels.iter().position(|of| of.text == text);
        for (choice, label) in self.vendors.iter_mut().zip(&self.source.labels.vendors) {
            let before = place(&source.labels.vendors, &label.text).and_then(|at| vendors.get(at));
            if let Some(before) = before {
                choice.clone_from(before);
            }
        }
        for (tier, label) in self.tiers.iter_mut().zip(&self.source.labels.priorities) {
            let before = place(&source.labels.priorities, &label.text).and_then(|at| tiers.get(at));
            if let Some(before) = before.copied().filter(Option::is_some) {
                *tier = before;
            }
        }
        self
    }

    /// What was said of messages against the reading of their texts.
    pub fn overrides(&self) -> impl Iterator<Item = Override> {
        let judged = self.suspects.shown.iter().zip(&self.boilerplate);
        judged.filter(|(_, is_boilerplate)| !**is_boilerplate).map(|(suspect, _)| Override {
            import: self.id,
            ticket: suspect.ticket.clone(),
            event: suspect.event,
            is_boilerplate: false,
        })
    }

    /// What is wrong with the name typed for a new vendor; `None` when it will do or none is typed.
    pub fn name_error(&self, label: usize, known: &[Vendor]) -> Option<NameError> {
        let VendorChoice::New(name) = self.vendors.get(label)? else { return None };
        vendor_name(name, known).err()
    }

    /// Whether everything was said that must be, at least one vendor and one tier are in, and there is room.
    pub fn is_complete(&self, known: &[Vendor]) -> bool {
        let is_said = |choice: &VendorChoice| match choice {
            VendorChoice::Open => false,
            VendorChoice::Known(id) => known.iter().any(|vendor| vendor.id == *id),
            VendorChoice::New(_) | VendorChoice::LeftOut => true,
        };
        let names_fit =
            (0..self.vendors.len()).all(|label| self.name_error(label, known).is_none());
        self.open == 0
            && !self.is_rereading
            && self.source.report.tickets > 0
            && self.vendors.iter().all(is_said)
            && names_fit
            && self.vendors.iter().any(|choice| *choice != VendorChoice::LeftOut)
            && self.tiers.iter().all(Option::is_some)
            && self.tiers.iter().any(|tier| matches!(tier, Some(Some(_))))
            && known.len() + self.new_names().len() <= VENDOR_COUNT
    }

    /// The distinct names of vendors to be added, in lower case.
    fn new_names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for choice in &self.vendors {
            let VendorChoice::New(name) = choice else { continue };
            let name = lowercase(name.trim());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Asks again about vendors that are no longer there.
    pub fn recheck(&mut self, known: &[Vendor]) {
        for choice in &mut self.vendors {
            if matches!(choice, VendorChoice::Known(id) if known.iter().all(|v| v.id != *id)) {
                *choice = VendorChoice::Open;
            }
        }
    }

    /// The mapping that was said; adds the new vendors to the evaluation.
    ///
    /// Two labels with the same new name are one vendor.
    pub fn settle(&self, evaluation: &mut Evaluation, next_vendor: &mut u32) -> Mapping {
        let mut add = |name: &str| -> Option<VendorId> {
            let name = name.trim();
            let lower = lowercase(name);
            if let Some(known) = evaluation.vendors.iter().find(|v| lowercase(&v.name) == lower) {
                return Some(known.id);
            }
            let name = vendor_name(name, &evaluation.vendors).ok()?;
            let id = VendorId(*next_vendor);
            *next_vendor += 1;
            evaluation.vendors.push(Vendor { id, name });
            Some(id)
        };
        let vendor = |choice: &VendorChoice| match choice {
            VendorChoice::Known(id) => Some(*id),
            VendorChoice::New(name) => add(name),
            VendorChoice::Open | VendorChoice::LeftOut => None,
        };
        let vendors = self.vendors.iter().map(vendor).collect();
        let tiers = self.tiers.iter().map(|tier| tier.flatten()).collect();
        Mapping { vendors, tiers, as_of: self.as_of }
    }
}
