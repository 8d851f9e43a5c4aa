//! A vendor under comparison.

use super::letters::lowercase;

/// Names a vendor for good: it survives renaming, reordering and undo.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct VendorId(pub u32);

/// A vendor under comparison, as the team calls it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Vendor {
    /// Its lasting identity.
    pub id: VendorId,
    /// What people call it; never empty, see [`vendor_name`].
    pub name: String,
}

/// The longest name a vendor may have, in characters.
pub const NAME_LENGTH: usize = 40;

/// The most vendors one evaluation holds; the design is for two to eight.
pub const VENDOR_COUNT: usize = 12;

/// What is wrong with a vendor's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing but white space.
    #[error("the name is empty; write how your team calls this vendor")]
    Empty,
    /// Longer than [`NAME_LENGTH`].
    #[error("the name has {0} characters; use at most {NAME_LENGTH}")]
    TooLong(usize),
    /// Another vendor has it.
    #[error("the name {0} is taken; give each vendor its own")]
    Taken(String),
}

/// The name as it will be kept: trimmed, not empty, not too long, not taken.
///
/// # Errors
/// Says which of the three it is.
pub fn vendor_name(entered: &str, others: &[Vendor]) -> Result<String, NameError> {
    let name = entered.trim();
    let length = name.chars().count();
    if name.is_empty() {
        return Err(NameError::Empty);
    }
    if length > NAME_LENGTH {
        return Err(NameError::TooLong(length));
    }
    if others.iter().any(|other| lowercase(&other.name) == lowercase(name)) {
        return Err(NameError::Taken(name.to_owned()));
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_must_be_its_own() {
        let others = [Vendor { id: VendorId(1), name: "Harbor".into() }];
        assert_eq!(vendor_name("  Lantern ", &others), Ok("Lantern".into()));
        assert_eq!(vendor_name(" ", &others), Err(NameError::Empty));
        assert_eq!(vendor_name("harbor", &others), Err(NameError::Taken("harbor".into())));
        assert_eq!(vendor_name(&"兜".repeat(41), &others), Err(NameError::TooLong(41)));
    }
}
