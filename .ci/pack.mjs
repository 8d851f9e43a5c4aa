// Packs programs into text for the single file; `unpack.js` is what unpacks them there.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

import { split } from "./split.mjs";

const lzma = createRequire(new URL("../tests/browser/package.json", import.meta.url))("lzma");

/** Packs with a window of 1 MB, the whole of our programs; higher modes take longer and pack no better. */
const MODE = 4;
/** What lzma says first: its setting, window and length, and a byte that is always 0. */
const HEADER = 14;
const SETTING = 93;
/** 31 bits are less than the square of this. */
const RADIX = 46_341;
/** Editors are uneasy about longer lines. */
const LINE = 4000;

/** The LZMA stream of `bytes`, without its header. */
function compress(bytes) {
  const packed = Uint8Array.from(lzma.compress(bytes, MODE));
  if (packed[0] !== SETTING) throw new Error("lzma packs in another setting than unpack.js expects");
  return packed.subarray(HEADER);
}

/** Ideographs and Yi, then Hangul, then units for private use: HTML, attributes and normalisation leave them alone. */
const unit = (digit) => String.fromCharCode(digit + (digit < 0x7080 ? 0x3400 : digit < 0x9c20 ? 0x3b80 : 0x43e0));

/** 31 bits in two units of UTF-16, the lowest first. */
export function toText(bytes) {
  let text = "";
  let held = 0;
  let count = 0;
  const write = (value) => { text += unit(value % RADIX) + unit(Math.floor(value / RADIX)); };
  for (const byte of bytes) {
    held += byte * 2 ** count;
    count += 8;
    if (count < 31) continue;
    write(held % 2 ** 31);
    held = Math.floor(held / 2 ** 31);
    count -= 31;
  }
  if (count > 0) write(held);
  return text.replace(new RegExp(`.{${LINE}}`, "g"), "$&\n");
}

/** FNV-1a, from the length on: bytes that differ come to the same sum once in 2^32. */
const sumOf = (bytes) => bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x1000193), bytes.length);

/** What the page needs to unpack `programs`, which maps ids to bytes: one text for them all, their lengths, their sum. */
export function pack(programs) {
  const bytes = Buffer.concat(Object.values(programs));
  const lengths = Object.entries(programs).map(([id, { length }]) => `${id}:${length}`).join(" ");
  const sorted = split(bytes);
  return { lengths, sum: sumOf(sorted), text: toText(compress(sorted)) };
}

/** The script for the page. */
export const unpacking = readFileSync(new URL("unpack.js", import.meta.url), "utf8");

/** `backstopUnpack` as a page with this block has it; what takes longer than 10 s is an error. */
export function unpacker(packed) {
  const block = () => ({ textContent: packed.text, dataset: { lengths: packed.lengths, sum: packed.sum } });
  const context = createContext({ window: {}, document: { getElementById: block } });
  runInContext(unpacking, context);
  return (id) => runInContext(`window.backstopUnpack(${JSON.stringify(id)})`, context, { timeout: 10_000 });
}
