//! Where in a program's code a byte stands, and what stood before it.

use crate::{CONTEXTS, hash};

pub const OUTSIDE: u32 = 0;
pub const OPCODE: u32 = 1;
pub const PLAIN: u32 = 2;
pub const LOCAL: u32 = 3;
pub const OFFSET: u32 = 4;
pub const CALL: u32 = 5;
pub const CONSTANT: u32 = 6;
pub const ALIGNMENT: u32 = 7;
pub const LABEL: u32 = 8;
pub const FLOAT: u32 = 9;
pub const SIZE: u32 = 10;
pub const GROUPS: u32 = 11;
pub const GROUP: u32 = 12;
pub const TYPE: u32 = 13;
pub const LABELS: u32 = 14;
pub const MORE: u32 = 15;

/// Where in a program's code a byte stands. An instruction that is new here packs badly and does no harm.
#[derive(Default)]
pub struct Code {
    /// Of the next byte.
    pub kind: u32,
    /// Where the function ends.
    pub end: u32,
    pub function: u32,
    pub op: u32,
    /// The last eight.
    pub ops: u64,
    /// How many operands are to come, this one included.
    pub left: u32,
    /// What of this operand has come.
    pub value: u32,
    pub shift: u32,
    pub sofar: u32,
    /// This instruction with its operands so far, and the one before.
    pub token: u32,
    pub token_before: u32,
    /// The last operand of each kind.
    pub last: [u32; 16],
}

impl Code {
    /// Comes to `at`, where code may begin or end.
    pub fn enter(&mut self, at: u32, from: u32, to: u32) {
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
            0xfc | 0xfd => (MORE, 1),
            _ => (OPCODE, 0),
        };
    }

    fn operand(&mut self, value: u32) {
        self.token = hash(self.token, value.wrapping_add(1));
        at!(self.last, self.kind & 15) = value;
        self.left = self.left.wrapping_sub(1);
        match (self.kind, value) {
            (MORE, _) if self.op == 0xfd => {
                // Four numbers at a time: from memory, a constant, or one of the four.
                (self.kind, self.left) = match value {
                    0..=11 | 92 | 93 => (ALIGNMENT, 2),
                    84..=91 => (ALIGNMENT, 3),
                    12 | 13 => (FLOAT, 16),
                    21..=34 => (PLAIN, 1),
                    _ => (MORE, 0),
                }
            }
            (LABELS, _) => (self.kind, self.left) = (LABEL, value.wrapping_add(1)),
            (MORE, 10) => (self.kind, self.left) = (PLAIN, 2),
            (MORE, 11 | 15..=17) => (self.kind, self.left) = (PLAIN, 1),
            (ALIGNMENT, _) => self.kind = OFFSET,
            _ => {}
        }
    }

    /// `byte` was the one before `at`.
    pub fn step(&mut self, byte: u32, at: u32) {
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

    pub fn contexts(&self) -> [u32; CONTEXTS] {
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
