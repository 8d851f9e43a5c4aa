//! Fills bytes with what `pack.mjs` packed into the single file: a WebAssembly module of its own, which the file carries.
//!
//! A mixture of contexts after Matt Mahoney's lpaq and paq8: each bit has a chance, which several contexts guess by what
//! followed them before. In a program's code they are instructions and operands, elsewhere bytes and words. All is whole
//! numbers but the making of two tables, which is the same on every machine. What was not in the processor's cache took
//! most of the time, so the tables are small and are asked for all contexts at once.
//!
//! With `--cfg packs` the same model packs: the bits are read instead of written.

#![cfg_attr(target_family = "wasm", no_std, no_main)]

/// An element of a table whose index was made to fit.
macro_rules! at {
    ($table:expr, $index:expr) => {
        *unsafe { $table.get_unchecked_mut($index as usize) }
    };
}

mod code;
mod coder;
mod tables;
mod words;

use code::{Code, OPCODE, OUTSIDE};
use coder::Coder;
use tables::{LINES, TABLES, Tables};
use words::{CODES, Codes, LONGEST};
#[cfg(packs)]
use words::{KINDS, lengths_for};

#[cfg(target_family = "wasm")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

const PACKS: bool = cfg!(packs);
const CONTEXTS: usize = 7;
/// What the mixers weigh: each context, the repeat, and a constant.
const INPUTS: usize = CONTEXTS + 2;

fn hash(a: u32, b: u32) -> u32 {
    let product = a.wrapping_add(b.wrapping_mul(0x2545_f491)).wrapping_mul(0x9e37_79b1);
    product ^ product >> 15
}

/// Brings a chance of that many bits nearer to what came, by one part in 2^`slowness`.
fn learn(value: &mut u32, is: u32, bits: u32, slowness: u32) {
    let goal = (is << bits).wrapping_sub(is) as i32;
    *value = (*value as i32 + (goal - *value as i32 >> slowness)) as u32;
}

/// How far the filling has come.
struct Model {
    out: *mut u8,
    coder: Coder,
    code: Code,
    four: u32,
    word: u32,
    /// Where what came last came before, and how much of it.
    source: u32,
    length: u32,
}

impl Model {
    fn byte(&self, at: u32) -> u32 {
        // The caller has room for all of them.
        unsafe { *self.out.add(at as usize) as u32 }
    }

    /// Does the byte at `at`. Called for each, as engines make fast what is called often, but not what runs long.
    #[inline(never)]
    fn step(&mut self, at: u32, tables: &mut Tables, codes: &mut Codes) {
        let Tables { slots, weights, finals, heads, repeats, rates, squash, stretch } = tables;
        let [mut bases, mut checks, mut places, mut found] = [[0_u32; CONTEXTS]; 4];
        let mut inputs = [256_i32; INPUTS];
        let kind = self.code.kind;
        let contexts = if kind == OUTSIDE {
            [
                0,
                self.four & 0xff,
                self.four & 0xffff,
                self.four & 0xff_ffff,
                self.four,
                self.word,
                hash(self.four & 0xf0f0_f0f0, 4),
            ]
        } else {
            self.code.contexts()
        };

        if self.length > 0 && self.byte(self.source) == self.four & 0xff {
            (self.source, self.length) = (self.source + 1, self.length + 1);
        } else {
            self.length = 0;
        }
        let head = &mut at!(heads, hash(self.four, 0) >> 16);
        if self.length == 0 {
            self.source = *head;
            while self.length < 32.min(self.source)
                && self.byte(self.source - 1 - self.length) == self.byte(at - 1 - self.length)
            {
                self.length += 1;
            }
            if self.length < 4 {
                self.length = 0;
            }
        }
        *head = at;
        let expected = if self.length > 0 {
            at!(codes.words[kind as usize & 15], self.byte(self.source)) as u32
        } else {
            0
        };
        let expected_end = expected.leading_zeros();
        let ends = &mut at!(codes.ends, kind);
        let near_or_far =
            if self.length < 16 { self.length } else { 15 + (self.length.min(255) >> 3) };
        let rank = near_or_far << 1 | (kind != OUTSIDE) as u32;
        let trust =
            if self.length < 16 { (self.length > 0) as u32 } else { 2 + (self.length > 31) as u32 };
        let before = 512
            + match kind {
                OUTSIDE => 512 + (self.four & 0xff),
                OPCODE => self.code.op,
                _ => 256 + self.code.op,
            };

        let given =
            if PACKS { at!(codes.words[kind as usize & 15], self.byte(at)) as u32 } else { 1 };
        let given_end = given.leading_zeros();
        let (mut node, mut step, mut depth) = (1_u32, 1, 0);
        let byte = loop {
            if depth % 4 == 0 {
                step = 1;
                for k in 0..CONTEXTS {
                    let hash = hash(contexts[k].wrapping_add(k as u32), node);
                    bases[k] = hash >> 32 - LINES << 4 | hash & 15;
                    checks[k] = 0x8000_0000 | (hash & 0x3ff0) << 2;
                }
            }
            for k in 0..CONTEXTS {
                places[k] = bases[k] ^ step;
                let slot = at!(slots, places[k]);
                found[k] = if (slot ^ checks[k]) & 0xffc0 == 0 { slot } else { checks[k] };
                inputs[k] = at!(stretch, found[k] >> 20) as i32;
            }
            // What is left of the words after this bit.
            let left = 30_u32.wrapping_sub(expected_end).wrapping_sub(depth);
            let is_known = left < 32 && expected >> left >> 1 == node;
            let guess = expected >> (left & 31) & 1;
            let trusted = at!(repeats, rank);
            let sure = at!(stretch, trusted >> 4) as i32;
            inputs[CONTEXTS] = if !is_known {
                0
            } else if guess == 1 {
                sure
            } else {
                -sure
            };

            let rows = [(kind * 8 + depth.min(7)) * 4 + if is_known { trust } else { 0 }, before];
            let mut odds = [0_i32; 2];
            for m in 0..2 {
                let weights = &at!(weights, rows[m]);
                let sum = (0..INPUTS)
                    .fold(0_i32, |sum, k| sum.wrapping_add(inputs[k].wrapping_mul(weights[k])));
                odds[m] = (sum >> 16).clamp(-2047, 2047);
            }
            let both = ((odds[0] + odds[1]) / 2 + 2048) as u32;
            let near = both & 127;
            let mut last = 33 * (kind << 8 | node & 0xff) + (both >> 7);
            let smooth = at!(finals, last) * (128 - near) + at!(finals, last + 1) * near >> 13;
            last += near >> 6;
            let chance = (at!(squash, both) as u32 + smooth >> 1).clamp(4, 65_532);

            let is = self.coder.bit(
                chance,
                given >> (30_u32.wrapping_sub(given_end).wrapping_sub(depth) & 31) & 1,
            );
            let whole = if is == 1 { 65_535 } else { 0 };
            learn(&mut at!(finals, last), is, 22, 6);
            for m in 0..2 {
                let error = (whole - at!(squash, odds[m] + 2048) as i32) * 5;
                let weights = &mut at!(weights, rows[m]);
                for k in 0..INPUTS {
                    weights[k] += inputs[k] * error + 0x8000 >> 16;
                }
            }
            for k in 0..CONTEXTS {
                let times = found[k] & 63;
                let chance = (found[k] >> 16) as i32;
                let chance = chance + ((whole - chance) * at!(rates, times) >> 14);
                at!(slots, places[k]) =
                    (chance as u32) << 16 | found[k] & 0xffc0 | (times + 1).min(20);
            }
            if is_known {
                learn(&mut at!(repeats, rank), (is == guess) as u32, 16, 6);
            }
            node = node << 1 | is;
            step = step << 1 | is;
            depth += 1;
            let word = node - (1 << depth);
            if depth == LONGEST as u32 || word < at!(ends, depth) as u32 {
                let place = word.wrapping_sub(at!(codes.offsets[kind as usize & 15], depth) as u32);
                break at!(codes.bytes[kind as usize & 15], place & 0xff) as u32;
            }
        };
        if !PACKS {
            unsafe { *self.out.add(at as usize) = byte as u8 };
        }
        self.four = self.four << 8 | byte;
        let is_letter = byte > 127 || (byte | 32).wrapping_sub(97) < 26;
        self.word = if is_letter { hash(self.word, byte) } else { 0 };
        self.code.step(byte, at + 1);
    }
}

/// Fills `size` bytes at `out`, or packs them, whose code stands from `from` up to `to`; says where `packed` ended.
///
/// # Safety
/// Once for each instance, with memory that is used for nothing else.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(
    packed: *mut u8,
    out: *mut u8,
    size: u32,
    from: u32,
    to: u32,
) -> *mut u8 {
    let (tables, codes) = unsafe { (&mut *(&raw mut TABLES), &mut *(&raw mut CODES)) };
    let coder = Coder { low: 0, high: 0xffff_ffff, number: 0, packed };
    let mut model =
        Model { out, coder, code: Code::default(), four: 0, word: 0, source: 0, length: 0 };
    #[cfg(packs)]
    {
        let mut counts = [[0; 256]; KINDS];
        let mut code = Code::default();
        for at in 0..size {
            code.enter(at, from, to);
            counts[code.kind as usize][model.byte(at) as usize] += 1;
            code.step(model.byte(at), at + 1);
        }
        for kind in 0..KINDS {
            lengths_for(&counts[kind], &mut codes.lengths[kind]);
        }
    }
    if !PACKS {
        for _ in 0..4 {
            model.coder.shift();
        }
        (model.coder.low, model.coder.high) = (0, 0xffff_ffff);
    }
    tables.prepare();
    codes.read(&mut model.coder);
    codes.prepare();
    for at in 0..size {
        model.code.enter(at, from, to);
        model.step(at, tables, codes);
    }
    if PACKS {
        // With zeros after it, this is between both.
        model.coder.shift();
    }
    model.coder.packed
}
