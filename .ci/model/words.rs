//! Short words for frequent bytes.

use crate::{Coder, learn};

/// The longest word of a code.
pub const LONGEST: usize = 15;
pub const KINDS: usize = 16;

/// A prefix code for each kind of byte, canonical: what is frequent takes few bits, as each bit takes time.
pub struct Codes {
    /// How long each byte's word is; 0 for a byte that is never of this kind.
    pub lengths: [[u8; 256]; KINDS],
    /// The words, below a 1.
    pub words: [[u16; 256]; KINDS],
    /// The bytes by their words; then for each length where its words end, and how far its words are from these places.
    pub bytes: [[u8; 256]; KINDS],
    pub ends: [[u16; LONGEST + 1]; KINDS],
    pub offsets: [[u16; LONGEST + 1]; KINDS],
}

pub static mut CODES: Codes = Codes {
    lengths: [[0; 256]; KINDS],
    words: [[0; 256]; KINDS],
    bytes: [[0; 256]; KINDS],
    ends: [[0; LONGEST + 1]; KINDS],
    offsets: [[0; LONGEST + 1]; KINDS],
};

impl Codes {
    /// The lengths by themselves: four bits each, whose chances go by the length before.
    pub fn read(&mut self, coder: &mut Coder) {
        let mut chances = [[32_768_u32; 16]; LONGEST + 1];
        for lengths in &mut self.lengths {
            let mut before = 0;
            for length in lengths {
                let mut node = 1;
                for bit in (0..4).rev() {
                    let chance = &mut at!(chances[before], node);
                    let is = coder.bit((*chance).clamp(256, 65_280), *length as u32 >> bit & 1);
                    learn(chance, is, 16, 4);
                    node = node << 1 | is;
                }
                before = node as usize & LONGEST;
                *length = before as u8;
            }
        }
    }

    pub fn prepare(&mut self) {
        for kind in 0..KINDS {
            let (mut word, mut place) = (0, 0);
            for length in 1..=LONGEST {
                word <<= 1;
                self.offsets[kind][length] = word - place;
                for byte in 0..256 {
                    if self.lengths[kind][byte] as usize == length {
                        self.words[kind][byte] = 1 << length | word;
                        at!(self.bytes[kind], place) = byte as u8;
                        word += 1;
                        place += 1;
                    }
                }
                self.ends[kind][length] = word;
            }
        }
    }
}

/// Lengths of a code for what is there so often: Huffman's, with small counts made alike until no word is too long.
#[cfg(packs)]
pub fn lengths_for(counts: &[u32; 256], lengths: &mut [u8; 256]) {
    for flat in 0..32 {
        let mut weights = [0; 256];
        // The trees that are left, each named by one of its leaves; a leaf knows the next one of its tree.
        let mut next = [256; 256];
        *lengths = [0; 256];
        for byte in 0..256 {
            if counts[byte] > 0 {
                weights[byte] = (counts[byte] >> flat) + 1;
            }
        }
        loop {
            let mut least = [256, 256];
            for byte in 0..256 {
                if weights[byte] > 0 {
                    if least[0] == 256 || weights[byte] < weights[least[0]] {
                        least = [byte, least[0]];
                    } else if least[1] == 256 || weights[byte] < weights[least[1]] {
                        least[1] = byte;
                    }
                }
            }
            let [one, other] = least;
            if other == 256 {
                if one < 256 && lengths[one] == 0 {
                    lengths[one] = 1;
                }
                break;
            }
            weights[one] += weights[other];
            weights[other] = 0;
            let mut leaf = one;
            loop {
                lengths[leaf] += 1;
                if next[leaf] == 256 {
                    break;
                }
                leaf = next[leaf];
            }
            next[leaf] = other;
            while next[leaf] < 256 {
                leaf = next[leaf];
                lengths[leaf] += 1;
            }
        }
        if lengths.iter().all(|length| *length as usize <= LONGEST) {
            return;
        }
    }
}
