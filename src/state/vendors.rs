//! Vendors come, are renamed, and go.

use crate::domain::decision::Offer;
use crate::domain::evaluation::Evaluation;
use crate::domain::vendor::{VENDOR_COUNT, Vendor, VendorId, vendor_name};

/// Adds a vendor, where there is room and the name will do.
pub(super) fn add_vendor(evaluation: &mut Evaluation, next_vendor: &mut u32, name: &str) {
    let has_room = evaluation.vendors.len() < VENDOR_COUNT;
    if let (true, Ok(name)) = (has_room, vendor_name(name, &evaluation.vendors)) {
        evaluation.vendors.push(Vendor { id: VendorId(*next_vendor), name });
        *next_vendor += 1;
    }
}

/// Renames a vendor, where the name will do.
pub(super) fn rename_vendor(evaluation: &mut Evaluation, id: VendorId, name: &str) {
    let others: Vec<Vendor> = evaluation.vendors.iter().filter(|v| v.id != id).cloned().collect();
    if let Ok(name) = vendor_name(name, &others) {
        evaluation.vendors.iter_mut().filter(|v| v.id == id).for_each(|v| v.name.clone_from(&name));
    }
}

/// Takes a vendor out, with all that was said of it.
pub(super) fn remove_vendor(evaluation: &mut Evaluation, id: VendorId) {
    evaluation.vendors.retain(|vendor| vendor.id != id);
    evaluation.answers.forget(id);
    evaluation.fit.set(id, Offer::default());
    evaluation.terms.commitments.retain(|promise| promise.vendor != id);
    evaluation.logged.retain(|ticket| ticket.vendor != id);
    for import in &mut evaluation.imports {
        import
            .mapping
            .vendors
            .iter_mut()
            .filter(|vendor| **vendor == Some(id))
            .for_each(|v| *v = None);
    }
    evaluation.imports.retain(|import| import.mapping.vendors.iter().any(Option::is_some));
}
