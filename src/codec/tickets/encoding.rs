//! stub
use crate::domain::import::Encoding;
pub type Decode = Box<dyn FnMut(&[u8], bool) -> String>;
pub fn sniff(_: &[u8]) -> Encoding {
    Encoding::Utf8
}
pub struct Decoder(Vec<u8>);
impl Decoder {
    pub fn new(_: Encoding, _: fn(Encoding) -> Decode) -> Decoder {
        Decoder(Vec::new())
    }
    pub fn push(&mut self, bytes: &[u8], is_last: bool) -> String {
        self.0.extend_from_slice(bytes);
        let n = match std::str::from_utf8(&self.0) {
            Ok(s) => s.len(),
            Err(e) if !is_last && e.error_len().is_none() => e.valid_up_to(),
            Err(_) => self.0.len(),
        };
        let rest = self.0.split_off(n);
        let s = String::from_utf8_lossy(&self.0).into_owned();
        self.0 = rest;
        s
    }
    pub fn is_doubtful(&self) -> bool {
        false
    }
    pub fn bad_line(&self) -> Option<u64> {
        None
    }
}
pub fn none(_: Encoding) -> Decode {
    Box::new(|_, _| String::new())
}
