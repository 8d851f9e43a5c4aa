//! What the model has learned.

use crate::INPUTS;

/// Of 16 slots, one line of a processor's cache, as a power of 2.
pub const LINES: u32 = 16;

/// What has been learned.
pub struct Tables {
    /// What followed a context: the chance of a 1 in 16 bits, a check in 10, how often it was there in 6.
    pub slots: [u32; 16 << LINES],
    /// One mixer for each kind of byte, place of a bit and trust in the repeat; one for each instruction or byte before.
    pub weights: [[i32; INPUTS]; 512 + 768],
    /// Chances of what the mixers say, by kind and beginning of a byte.
    pub finals: [u32; 33 << 12],
    /// Where four bytes were last.
    pub heads: [u32; 1 << 16],
    /// How far a repeat can be trusted, by its length, outside code and in it.
    pub repeats: [u32; 128],
    /// How much a slot learns, by how often it has learned.
    pub rates: [i32; 64],
    /// Chances by their logarithmic odds in 256ths, from -8 on, and back.
    pub squash: [u16; 4096],
    pub stretch: [i16; 4096],
}

pub static mut TABLES: Tables = Tables {
    slots: [0; 16 << LINES],
    weights: [[0; INPUTS]; 512 + 768],
    finals: [0; 33 << 12],
    heads: [0; 1 << 16],
    repeats: [0; 128],
    rates: [0; 64],
    squash: [0; 4096],
    stretch: [0; 4096],
};

impl Tables {
    pub fn prepare(&mut self) {
        let mut odds = 0.000_335_462_627_902_511_85_f64;
        let mut known = 0;
        for x in 0..4096 {
            let chance = (65536.0 * odds / (1.0 + odds)) as u16;
            self.squash[x] = chance.clamp(16, 65519);
            while known <= self.squash[x] >> 4 {
                at!(self.stretch, known) = x as i16 - 2048;
                known += 1;
            }
            odds *= 1.003_913_889_338_347_5;
        }
        self.stretch[4095] = 2047;
        for (times, rate) in self.rates.iter_mut().enumerate() {
            *rate = 163_840 / (10 * times as i32 + 16);
        }
        for weight in self.weights.iter_mut().flatten() {
            *weight = 18_000;
        }
        for (index, chance) in self.finals.iter_mut().enumerate() {
            *chance = (self.squash[(index % 33 * 128).min(4095)] as u32) << 6;
        }
        self.repeats.fill(32_768);
    }
}
