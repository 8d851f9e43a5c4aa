//! A record as a row: a column for each path that leads to a value.

use crate::codec::json::Value;

/// The values of a record by their paths, such as `fields.status.name`; in its order.
///
/// A list of plain values is one cell, parted by commas; of a list of objects only how many there are is told, as
/// `path.count`. A reference (`{"link","value"}`, `{"display_value","value"}`) is what it shows, else its value. Null is
/// an empty cell. A record that is no object is one cell without a name.
pub(in crate::codec::tickets) fn flatten(value: &Value) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    spread(String::new(), value, &mut cells);
    cells
}

fn spread(path: String, value: &Value, cells: &mut Vec<(String, String)>) {
    let join =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(fields) => match shown(fields) {
            Some(shown) => spread(path, shown, cells),
            None => fields.iter().for_each(|(name, value)| spread(join(name), value, cells)),
        },
        Value::List(values) if values.iter().all(|value| plain(value).is_some()) => {
            let texts: Vec<&str> = values.iter().filter_map(plain).collect();
            cells.push((path, texts.join(", ")));
        }
        Value::List(values) => cells.push((join("count"), values.len().to_string())),
        value => cells.push((path, plain(value).unwrap_or_default().to_owned())),
    }
}

/// What a reference shows; `None` for any other object.
fn shown(fields: &[(String, Value)]) -> Option<&Value> {
    let names = ["display_value", "value", "link"];
    let is_reference = fields.iter().all(|(name, _)| names.contains(&name.as_str()));
    let find =
        |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let display = find(names[0]).filter(|value| plain(value).is_some_and(|text| !text.is_empty()));
    display.or(find(names[1])).filter(|_| is_reference && fields.len() > 1)
}

/// A value that is one cell, as text.
fn plain(value: &Value) -> Option<&str> {
    match value {
        Value::Null => Some(""),
        Value::Bool(true) => Some("true"),
        Value::Bool(false) => Some("false"),
        Value::Number(text) | Value::Text(text) => Some(text),
        Value::List(_) | Value::Object(_) => None,
    }
}
