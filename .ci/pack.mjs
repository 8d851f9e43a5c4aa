// Packs programs into text for the single file; `unpack.js` is what unpacks them there.

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

/** 31 bits are less than the square of this. */
const RADIX = 46_341;
/** Editors are uneasy about longer lines. */
const LINE = 4000;

/** The script for the page. */
export const unpacking = readFileSync(new URL("unpack.js", import.meta.url), "utf8");

/** A page in which that script has run; `block` gives its programs. */
function pageWith(block) {
  const context = createContext({ window: {}, document: { getElementById: block } });
  runInContext(unpacking, context);
  return context;
}

const { model } = pageWith().window.backstopUnpack;

/** `bytes` by the model of the page itself, so that it says the same there and here. */
function compress(bytes) {
  const packed = [];
  let bit = 0;
  let [low, high] = [0, 0xffffffff];
  model(new Uint8Array(bytes.length), (chance) => {
    const middle = low + Math.floor((high - low) * chance / 65536);
    const is = bytes[bit >> 3] >> 7 - (bit++ & 7) & 1;
    if (is) high = middle;
    else low = middle + 1;
    while ((low ^ high) >>> 24 === 0) {
      packed.push(high >>> 24);
      low = low << 8 >>> 0;
      high = (high << 8 | 255) >>> 0;
    }
    return is;
  });
  // With zeros after it, this is between both.
  return [...packed, high >>> 24];
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
  return { lengths, sum: sumOf(bytes), text: toText(compress(bytes)) };
}

/** `backstopUnpack` as a page with this block has it; what takes longer than a minute is an error. */
export function unpacker(packed) {
  const context = pageWith(() => ({ textContent: packed.text, dataset: { lengths: packed.lengths, sum: packed.sum } }));
  return (id) => runInContext(`window.backstopUnpack(${JSON.stringify(id)})`, context, { timeout: 60_000 });
}
