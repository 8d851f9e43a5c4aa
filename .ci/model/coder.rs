//! Bits by their chances, from and to packed bytes.

use crate::PACKS;

/// The interval and the number in it that the packed bytes are.
pub struct Coder {
    pub low: u32,
    pub high: u32,
    pub number: u32,
    pub packed: *mut u8,
}

impl Coder {
    /// The next bit, which has this chance of 2^16 to be a 1; the one that is given when packing.
    #[inline(always)]
    pub fn bit(&mut self, chance: u32, given: u32) -> u32 {
        let middle = self.low + ((self.high - self.low) as u64 * chance as u64 >> 16) as u32;
        let is = if PACKS { given } else { (self.number <= middle) as u32 };
        if is == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.shift();
        }
        is
    }

    pub fn shift(&mut self) {
        // The caller has room for all that is packed, and zeros after it.
        unsafe {
            if PACKS {
                *self.packed = (self.high >> 24) as u8;
            } else {
                self.number = self.number << 8 | *self.packed as u32;
            }
            self.packed = self.packed.add(1);
        }
        self.low <<= 8;
        self.high = self.high << 8 | 255;
    }
}
