// Packs programs into text for the single file; `unpack.js` is what unpacks them there.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

/** 31 bits are less than the square of this. */
const RADIX = 46_341;
/** Editors are uneasy about longer lines. */
const LINE = 4000;
/** The section of a module that holds its functions. */
const CODE = 10;
/** For speed: for size, without unrolled loops, the model is half as large and a third slower. */
const OPTIONS = "--edition=2024 --target=wasm32-unknown-unknown --crate-type=cdylib -Dwarnings -Copt-level=2 -Cpanic=abort -Cstrip=symbols -Clto -Ccodegen-units=1 -Clink-arg=-zstack-size=65536";

/** The model as a module that unpacks, or with `--cfg=packs` as one that packs. */
function modelWith(...options) {
  const scratch = mkdtempSync(join(tmpdir(), "backstop-model-"));
  try {
    const made = join(scratch, "model.wasm");
    const source = fileURLToPath(new URL("model/main.rs", import.meta.url));
    execFileSync("rustc", [...OPTIONS.split(" "), ...options, "-o", made, source], { stdio: "inherit" });
    return readFileSync(made);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const model = modelWith();
const packer = new WebAssembly.Module(modelWith("--cfg=packs"));

/** What the model makes of `bytes`, whose code stands from `from` up to `to`. */
function compress(bytes, [from, to]) {
  const { memory, run } = new WebAssembly.Instance(packer).exports;
  const out = memory.buffer.byteLength;
  const packed = out + bytes.length;
  // What does not pack becomes longer, but not by a tenth.
  memory.grow(Math.ceil((2.1 * bytes.length + 1000) / 0x10000));
  const all = Buffer.from(memory.buffer);
  bytes.copy(all, out);
  return all.subarray(packed, run(packed, out, bytes.length, from, to));
}

/** Where the functions of a module begin and end in `bytes`, which hold it from `at` on. */
function codeOf(bytes, at) {
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  for (at += 8; at < bytes.length;) {
    const id = number();
    const length = number();
    const end = at + length;
    if (id === CODE) {
      number();
      return [at, end];
    }
    at = end;
  }
  return [0, 0];
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

/** FNV-1a of what the page has to go by: texts that differ in one place always come to another sum. */
export function sumOf({ lengths, layout, text }) {
  const all = `${lengths} ${layout} ${text.replaceAll("\n", "")}`;
  let sum = 0;
  for (let at = 0; at < all.length; at++) sum = Math.imul(sum ^ all.charCodeAt(at), 0x1000193);
  return sum;
}

/**
 * What the page needs to unpack `programs`, which maps ids to bytes: one text for the model and them all, their lengths, the
 * text's layout (how long the model is, where the code of the first module begins and ends), and a sum of these.
 */
export function pack(programs) {
  const bytes = Buffer.concat(Object.values(programs));
  const lengths = Object.entries(programs).map(([id, { length }]) => `${id}:${length}`).join(" ");
  const first = bytes.indexOf("\0asm");
  const code = first < 0 ? [0, 0] : codeOf(bytes, first);
  const packed = { lengths, layout: [model.length, ...code].join(" "), text: toText(Buffer.concat([model, compress(bytes, code)])) };
  return { ...packed, sum: sumOf(packed) };
}

/** The script for the page. */
export const unpacking = readFileSync(new URL("unpack.js", import.meta.url), "utf8");

/** `backstopUnpack` as a page with this block has it. */
export function unpacker(packed) {
  const block = () => ({ textContent: packed.text, dataset: { lengths: packed.lengths, layout: packed.layout, sum: packed.sum } });
  const context = createContext({ window: {}, document: { getElementById: block } });
  runInContext(unpacking, context);
  return (id) => runInContext(`window.backstopUnpack(${JSON.stringify(id)})`, context);
}
