//! The names of months, as exports write them.

/// From January on, in English, German, French, Spanish, Portuguese, Italian and Dutch, as far as they differ.
const MONTHS: [&str; 12] = [
    "january januar janner janvier enero janeiro gennaio januari",
    "february februar fevrier febrero fevereiro febbraio februari",
    "march marz mrz mars marzo marco maart mrt",
    "april avril abril aprile",
    "may mai mayo maio maggio mei",
    "june juni juin junio junho giugno",
    "july juli juillet julio julho luglio",
    "august aout agosto augustus",
    "september septembre septiembre setembro settembre",
    "october oktober octobre octubre outubro ottobre",
    "november novembre noviembre novembro",
    "december dezember decembre diciembre dezembro dicembre",
];

/// The month, from 1, whose name a folded word is, or begins with three letters or more.
pub(super) fn month(word: &str) -> Option<i64> {
    let word = word.trim_end_matches('.');
    let is_of = |names: &str| word.len() > 2 && names.split(' ').any(|name| name.starts_with(word));
    let mut found = (1..).zip(MONTHS).filter(|(_, names)| is_of(names)).map(|(month, _)| month);
    let first = found.next()?;
    // "jui" may be either of two.
    found.next().is_none().then_some(first)
}

/// Whether a folded word names a day of the week in English, as mail does.
pub(super) fn is_weekday(word: &str) -> bool {
    "mon tue wed thu fri sat sun".split(' ').any(|day| word.starts_with(day))
}
