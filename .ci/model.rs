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
const LINES: u32 = 16;

/// An element of a table whose index was made to fit.
macro_rules! at {
    ($table:expr, $index:expr) => {
        *unsafe { $table.get_unchecked_mut($index as usize) }
    };
}

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

/// The longest word of a code.
const LONGEST: usize = 15;
const KINDS: usize = 16;

/// A prefix code for each kind of byte, canonical: what is frequent takes few bits, as each bit takes time.
struct Codes {
    /// How long each byte's word is; 0 for a byte that is never of this kind.
    lengths: [[u8; 256]; KINDS],
    /// The words, below a 1.
    words: [[u16; 256]; KINDS],
    /// The bytes by their words; then for each length where its words end, and how far its words are from these places.
    bytes: [[u8; 256]; KINDS],
    ends: [[u16; LONGEST + 1]; KINDS],
    offsets: [[u16; LONGEST + 1]; KINDS],
}

static mut CODES: Codes = Codes {
    lengths: [[0; 256]; KINDS],
    words: [[0; 256]; KINDS],
    bytes: [[0; 256]; KINDS],
    ends: [[0; LONGEST + 1]; KINDS],
    offsets: [[0; LONGEST + 1]; KINDS],
};

impl Codes {
    /// The lengths by themselves: four bits each, whose chances go by the length before.
    fn read(&mut self, coder: &mut Coder) {
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

    fn prepare(&mut self) {
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
fn lengths_for(counts: &[u32; 256], lengths: &mut [u8; 256]) {
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

fn hash(a: u32, b: u32) -> u32 {
    let product = a.wrapping_add(b.wrapping_mul(0x2545_f491)).wrapping_mul(0x9e37_79b1);
    product ^ product >> 15
}

/// Brings a chance of that many bits nearer to what came, by one part in 2^`slowness`.
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
    /// This instruction with its operands so far, and the one before.
    token: u32,
    token_before: u32,
    /// The last operand of each kind.
    last: [u32; 16],
}

impl Code {
    /// Comes to `at`, where code may begin or end.
    fn enter(&mut self, at: u32, from: u32, to: u32) {
        if at == from {
            self.kind = SIZE;
        }
        if at == to {
            self.kind = OUTSIDE;
        }
    }

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
        self.token = hash(self.token, value.wrapping_add(1));
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
        if self.kind == OUTSIDE {
            return;
        }
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
