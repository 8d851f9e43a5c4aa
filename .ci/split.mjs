// Sorts a program's instructions and operands by kind, as like packs better beside like; `unpack.js` puts them together.

const CODE = 10;
/** Where an operand goes: beside the instructions, or among its own kind. */
const [OPS, LOCALS, OFFSETS, CALLS, CONSTANTS] = [0, 1, 2, 3, 4];
const KINDS = 5;
/** The bytes of numbers that stand before all that was sorted: where the code belongs, and how much there is of each kind. */
export const HEAD = 4 * (1 + KINDS);

/** The kinds of an instruction's operands, all of them LEB128; what is not said here has none. */
const OPERANDS = new Map();
const has = (first, last, ...kinds) => { for (let op = first; op <= last; op++) OPERANDS.set(op, kinds); };
has(0x02, 0x04, OPS);
has(0x0c, 0x0d, OPS);
has(0x10, 0x10, CALLS);
has(0x11, 0x11, OPS, OPS);
has(0x20, 0x22, LOCALS);
has(0x23, 0x26, OPS);
has(0x28, 0x3e, OPS, OFFSETS);
has(0x3f, 0x40, OPS);
has(0x41, 0x42, CONSTANTS);
has(0xd0, 0xd0, OPS);
has(0xd2, 0xd2, OPS);
const TABLE = 0x0e;
const FLOATS = new Map([[0x43, 4], [0x44, 8]]);
const MORE = 0xfc;
/** How many operands has what stands behind `MORE`: conversions, copying and filling memory, growing and filling tables. */
const MORE_OPERANDS = new Map([...Array.from({ length: 8 }, (_, op) => [op, 0]), [10, 2], [11, 1], [15, 1], [16, 1], [17, 1]]);
/** The first and the last of a row of instructions that are sorted. */
const KNOWN = [[0x00, 0x05], [0x0b, 0x11], [0x1a, 0x1b], [0x20, 0x26], [0x28, 0xc4], [0xd0, 0xd2], [MORE, MORE]];
const isKnown = (op) => KNOWN.some(([first, last]) => op >= first && op <= last);

/** Reads bytes from `at` on. */
class Reader {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at });
  }

  /** The bytes of a LEB128 number, and what it is without its sign. */
  number() {
    const from = this.at;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return { value, bytes: this.bytes.subarray(from, this.at) };
    }
  }

  raw(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** Where the functions of a module begin and end; nowhere in what is no module. */
function code(bytes) {
  if (bytes.subarray(0, 4).toString("latin1") !== "\0asm") return [0, 0];
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const id = reader.number().value;
    const end = reader.number().value + reader.at;
    if (id === CODE) {
      reader.number();
      return [reader.at, end];
    }
    reader.at = end;
  }
  return [0, 0];
}

/** `bytes` with their first module's code sorted, after a head that says how. */
export function split(bytes) {
  const [from, end] = code(bytes);
  const kinds = Array.from({ length: KINDS }, () => []);
  const reader = new Reader(bytes, from);
  const keep = (kind, bytes) => { for (const byte of bytes) kinds[kind].push(byte); };
  const number = (kind) => {
    const { value, bytes } = reader.number();
    keep(kind, bytes);
    return value;
  };
  while (reader.at < end) {
    const last = number(OPS) + reader.at;
    for (let groups = number(OPS); groups > 0; groups--) {
      number(OPS);
      number(OPS);
    }
    while (reader.at < last) {
      const [op] = reader.raw(1);
      if (!isKnown(op)) throw new Error(`the instruction 0x${op.toString(16)} is new to the single file`);
      keep(OPS, [op]);
      for (const kind of OPERANDS.get(op) ?? []) number(kind);
      if (op === TABLE) for (let targets = number(OPS); targets >= 0; targets--) number(OPS);
      keep(OPS, reader.raw(FLOATS.get(op) ?? 0));
      if (op === MORE) {
        const more = number(OPS);
        if (!MORE_OPERANDS.has(more)) throw new Error(`the instruction 0xfc ${more} is new to the single file`);
        for (let left = MORE_OPERANDS.get(more); left > 0; left--) number(OPS);
      }
    }
  }
  const head = Buffer.alloc(HEAD);
  [from, ...kinds.map(({ length }) => length)].forEach((value, index) => head.writeUInt32LE(value, 4 * index));
  return Buffer.concat([head, ...kinds.map((kind) => Buffer.from(kind)), bytes.subarray(0, from), bytes.subarray(end)]);
}
