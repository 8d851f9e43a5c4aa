//! Fills bytes with what `pack.mjs` packed into the single file: a WebAssembly module of its own, which the file carries.
//!
//! A mixture of contexts after Matt Mahoney's lpaq and paq8: each bit has a chance, which several contexts guess by what
//! followed them before. In a program's code they are instructions and operands, elsewhere bytes and words. All is whole
//! numbers but the making of two tables, which is the same on every machine. What was not in the processor's cache took
//! most of the time, so the tables are small and are asked for all contexts at once.
//!
//! With `--cfg packs` the same model packs: the bits are read instead of written.

#![cfg_attr(target_family = "wasm", no_std, no_main)]

#[cfg(target_family = "wasm")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

const PACKS: bool = cfg!(packs);
const CONTEXTS: usize = 7;
/// What the mixers weigh: each context, the repeat, and a constant.
const INPUTS: usize = CONTEXTS + 2;
/// Of 16 slots, one line of a processor's cache, as a power of 2.
const LINES: u32 = 17;

/// What has been learned.
struct Tables {
    /// What followed a context: the chance of a 1 in 16 bits, a check in 10, how often it was there in 6.
    slots: [u32; 16 << LINES],
    /// One mixer for each kind of byte, place of a bit and trust in the repeat; one for each instruction or byte before.
    weights: [[i32; INPUTS]; 512 + 768],
    /// Chances of what the mixers say, by kind and beginning of a byte.
    finals: [u32; 33 << 12],
    /// Where four bytes were last.
    heads: [u32; 1 << 16],
    /// How far a repeat can be trusted, by its length, outside code and in it.
    repeats: [u32; 128],
    /// How much a slot learns, by how often it has learned.
    rates: [i32; 64],
    /// Chances by their logarithmic odds in 256ths, from -8 on, and back.
    squash: [u16; 4096],
    stretch: [i16; 4096],
}

static mut TABLES: Tables = Tables {
    slots: [0; 16 << LINES],
    weights: [[0; INPUTS]; 512 + 768],
    finals: [0; 33 << 12],
    heads: [0; 1 << 16],
    repeats: [0; 128],
    rates: [0; 64],
    squash: [0; 4096],
    stretch: [0; 4096],
};

/// An element of a table whose index was made to fit.
macro_rules! at {
    ($table:expr, $index:expr) => {
        *unsafe { $table.get_unchecked_mut($index as usize) }
    };
}

fn hash(a: u32, b: u32) -> u32 {
    let product = a.wrapping_add(b.wrapping_mul(0x2545_f491)).wrapping_mul(0x9e37_79b1);
    product ^ product >> 15
}

/// `value`, nearer to 1 or 0 by one part in 2^`slowness`.
fn learn(value: &mut u32, is: u32, bits: u32, slowness: u32) {
    let goal = (is << bits).wrapping_sub(is) as i32;
    *value = (*value as i32 + (goal - *value as i32 >> slowness)) as u32;
}

impl Tables {
    fn prepare(&mut self) {
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

const OUTSIDE: u32 = 0;
const OPCODE: u32 = 1;
const PLAIN: u32 = 2;
const LOCAL: u32 = 3;
const OFFSET: u32 = 4;
const CALL: u32 = 5;
const CONSTANT: u32 = 6;
const ALIGNMENT: u32 = 7;
const LABEL: u32 = 8;
const FLOAT: u32 = 9;
const SIZE: u32 = 10;
const GROUPS: u32 = 11;
const GROUP: u32 = 12;
const TYPE: u32 = 13;
const LABELS: u32 = 14;
const MORE: u32 = 15;

/// Where in a program's code a byte stands. An instruction that is new here packs badly and does no harm.
#[derive(Default)]
struct Code {
    /// Of the next byte.
    kind: u32,
    /// Where the function ends.
    end: u32,
    function: u32,
    op: u32,
    /// The last eight.
    ops: u64,
    /// How many operands are to come, this one included.
    left: u32,
    /// What of this operand has come.
    value: u32,
    shift: u32,
    sofar: u32,
    /// This instruction with its operands, and the one before.
    token: u32,
    token_before: u32,
    /// The last operand of each kind.
    last: [u32; 16],
}

impl Code {
    fn begin(&mut self, op: u32) {
        self.op = op;
        self.ops = self.ops << 8 | op as u64;
        self.token = op + 1;
        (self.kind, self.left) = match op {
            0x02..=0x04 | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => (PLAIN, 1),
            0x0c | 0x0d => (LABEL, 1),
            0x0e => (LABELS, 1),
            0x10 => (CALL, 1),
            0x11 => (PLAIN, 2),
            0x20..=0x22 => (LOCAL, 1),
            0x28..=0x3e => (ALIGNMENT, 2),
            0x41 | 0x42 => (CONSTANT, 1),
            0x43 => (FLOAT, 4),
            0x44 => (FLOAT, 8),
            0xfc => (MORE, 1),
            _ => (OPCODE, 0),
        };
    }

    fn operand(&mut self, value: u32) {
        self.token = hash(self.token, value + 1);
        at!(self.last, self.kind & 15) = value;
        self.left = self.left.wrapping_sub(1);
        match (self.kind, value) {
            (LABELS, _) => (self.kind, self.left) = (LABEL, value.wrapping_add(1)),
            (MORE, 10) => (self.kind, self.left) = (PLAIN, 2),
            (MORE, 11 | 15..=17) => (self.kind, self.left) = (PLAIN, 1),
            (ALIGNMENT, _) => self.kind = OFFSET,
            _ => {}
        }
    }

    /// `byte` was the one before `at`.
    fn step(&mut self, byte: u32, at: u32) {
        if self.kind == OPCODE {
            self.begin(byte);
        } else {
            self.sofar = hash(self.sofar, byte + 1);
            self.value |= (byte & 127) << (self.shift & 31);
            self.shift += 7;
            if byte > 127 && self.kind != FLOAT && self.kind != TYPE {
                return;
            }
            let value = self.value;
            match self.kind {
                SIZE => {
                    self.end = at.wrapping_add(value);
                    self.function += 1;
                    self.last = [0; 16];
                    self.kind = GROUPS;
                }
                GROUPS => {
                    self.left = value;
                    self.kind = GROUP;
                }
                GROUP => self.kind = TYPE,
                TYPE => {
                    self.left = self.left.wrapping_sub(1);
                    self.kind = GROUP;
                }
                _ => self.operand(value),
            }
        }
        (self.value, self.shift, self.sofar) = (0, 0, 0);
        if self.left == 0 && self.kind != GROUPS {
            if self.kind != GROUP {
                self.token_before = self.token;
            }
            self.kind = if at == self.end { SIZE } else { OPCODE };
        }
    }

    fn contexts(&self) -> [u32; CONTEXTS] {
        let is_opcode = self.kind == OPCODE;
        let base = hash(hash(self.sofar, self.kind), if is_opcode { 0 } else { self.token });
        let ops = if is_opcode { self.ops } else { self.ops >> 8 };
        let four = ops as u32;
        let here = hash(base, self.function);
        [
            base,
            hash(base, four & 0xffff),
            hash(base, four),
            hash(hash(base, four), (ops >> 32) as u32 & 0xff_ffff),
            here,
            hash(here, self.token_before),
            hash(hash(base, self.last[self.kind as usize & 15]), four & 0xff),
        ]
    }
}

/// The interval and the number in it that the packed bytes are.
struct Coder {
    low: u32,
    high: u32,
    number: u32,
    packed: *mut u8,
}

impl Coder {
    /// The next bit, which has this chance of 2^16 to be a 1; the one that is given when packing.
    #[inline(always)]
    fn bit(&mut self, chance: u32, given: u32) -> u32 {
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

    fn shift(&mut self) {
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

/// Fills `size` bytes at `out`, or packs them, whose code stands from `from` up to `to`; says where `packed` ended.
///
/// # Safety
/// Once for each instance, with memory that is used for nothing else.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(packed: *mut u8, out: *mut u8, size: u32, from: u32, to: u32) -> *mut u8 {
    let tables = unsafe { &mut *(&raw mut TABLES) };
    tables.prepare();
    let Tables { slots, weights, finals, heads, repeats, rates, squash, stretch } = tables;
    let byte_at = |at: u32| unsafe { *out.add(at as usize) as u32 };

    let mut coder = Coder { low: 0, high: 0xffff_ffff, number: 0, packed };
    if !PACKS {
        for _ in 0..4 {
            coder.shift();
        }
        (coder.low, coder.high) = (0, 0xffff_ffff);
    }
    let mut code = Code::default();
    let (mut four, mut word) = (0_u32, 0_u32);
    // Where what came last came before, and how much of it.
    let (mut source, mut length) = (0_u32, 0_u32);
    let [mut bases, mut checks, mut places, mut found] = [[0_u32; CONTEXTS]; 4];
    let mut inputs = [256_i32; INPUTS];
    for at in 0..size {
        if at == from {
            code.kind = SIZE;
        }
        if at == to {
            code.kind = OUTSIDE;
        }
        let kind = code.kind;
        let contexts = if kind == OUTSIDE {
            [0, four & 0xff, four & 0xffff, four & 0xff_ffff, four, word, hash(four & 0xf0f0_f0f0, 4)]
        } else {
            code.contexts()
        };

        if length > 0 && byte_at(source) == four & 0xff {
            (source, length) = (source + 1, length + 1);
        } else {
            length = 0;
        }
        let head = &mut at!(heads, hash(four, 0) >> 16);
        if length == 0 {
            source = *head;
            while length < 32.min(source) && byte_at(source - 1 - length) == byte_at(at - 1 - length) {
                length += 1;
            }
            if length < 4 {
                length = 0;
            }
        }
        *head = at;
        let expected = if length > 0 { 256 | byte_at(source) } else { 0 };
        let near_or_far = if length < 16 { length } else { 15 + (length.min(255) >> 3) };
        let rank = near_or_far << 1 | (kind != OUTSIDE) as u32;
        let trust = if length < 16 { (length > 0) as u32 } else { 2 + (length > 31) as u32 };
        let before = 512 + match kind {
            OUTSIDE => 512 + (four & 0xff),
            OPCODE => code.op,
            _ => 256 + code.op,
        };

        let given = if PACKS { byte_at(at) } else { 0 };
        let mut node = 1;
        for bit in (0..8).rev() {
            if bit % 4 == 3 {
                for k in 0..CONTEXTS {
                    let hash = hash(contexts[k].wrapping_add(k as u32), node);
                    bases[k] = hash >> 32 - LINES << 4 | hash & 15;
                    checks[k] = 0x8000_0000 | (hash & 0x3ff0) << 2;
                }
            }
            let step = if bit > 3 { node } else { node & (8 >> bit) - 1 | 8 >> bit };
            for k in 0..CONTEXTS {
                places[k] = bases[k] ^ step;
                let slot = at!(slots, places[k]);
                found[k] = if (slot ^ checks[k]) & 0xffc0 == 0 { slot } else { checks[k] };
                inputs[k] = at!(stretch, found[k] >> 20) as i32;
            }
            let is_known = expected >> bit + 1 == node;
            let guess = expected >> bit & 1;
            let trusted = at!(repeats, rank);
            let sure = at!(stretch, trusted >> 4) as i32;
            inputs[CONTEXTS] = if !is_known { 0 } else if guess == 1 { sure } else { -sure };

            let rows = [(kind * 8 + bit) * 4 + if is_known { trust } else { 0 }, before];
            let odds = rows.map(|row| {
                let weights = &at!(weights, row);
                let sum = (0..INPUTS).fold(0_i32, |sum, k| sum.wrapping_add(inputs[k].wrapping_mul(weights[k])));
                (sum >> 16).clamp(-2047, 2047)
            });
            let both = ((odds[0] + odds[1]) / 2 + 2048) as u32;
            let near = both & 127;
            let mut last = 33 * (kind << 8 | node) + (both >> 7);
            let smooth = at!(finals, last) * (128 - near) + at!(finals, last + 1) * near >> 13;
            last += near >> 6;
            let chance = (at!(squash, both) as u32 + smooth >> 1).clamp(4, 65_532);

            let is = coder.bit(chance, given >> bit & 1);
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
                at!(slots, places[k]) = (chance as u32) << 16 | found[k] & 0xffc0 | (times + 1).min(20);
            }
            if is_known {
                learn(&mut at!(repeats, rank), (is == guess) as u32, 16, 6);
            }
            node = node << 1 | is;
        }
        let byte = node & 0xff;
        if !PACKS {
            unsafe { *out.add(at as usize) = byte as u8 };
        }
        four = four << 8 | byte;
        let is_letter = byte > 127 || (byte | 32).wrapping_sub(97) < 26;
        word = if is_letter { hash(word, byte) } else { 0 };
        if kind != OUTSIDE {
            code.step(byte, at + 1);
        }
    }
    if PACKS {
        // With zeros after it, this is between both.
        coder.shift();
    }
    coder.packed
}
