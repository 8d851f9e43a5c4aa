// What is packed for the single file comes out of it as it was, or not at all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { pack, sumOf, toText, unpacker } from "../../.ci/pack.mjs";

const read = (name) => readFileSync(new URL(name, import.meta.url));

/** Bytes without a pattern, the same each time. */
function noise(length) {
  let seed = 1;
  return Buffer.from(Array.from({ length }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed >>> 24;
  }));
}

/** A module that exports a function without a result, `answer`. */
const wasm = Buffer.from(
  "0061736d01000000" + "010401600000" + "03020100" + "070a0106" + "616e73776572" + "0000" + "0a040102000b",
  "hex",
);

const number = (value) => (value < 0x80 ? [value] : [value % 0x80 + 0x80, ...number(Math.floor(value / 0x80))]);
const prefixed = (bytes) => [...number(bytes.length), ...bytes];
/** A module's beginning, then its code: one function of these bytes; then a section of data. */
const moduleOf = (...code) => Buffer.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0,
  10, ...prefixed([1, ...prefixed(code)]), 11, 1, 0,
]);
/** Two groups of locals, then each way in which an instruction says what it works on; every operand could be taken for one more. */
const instructions = moduleOf(
  ...[2, 0xa0, 0x20, 0x10, 0x20, 0x10],
  ...[0x41, 0xe5, 0x20, 0x42, 0x80, 0x80, 0x7f, 0x43, 0x20, 0x10, 0x28, 0x41, 0x44, 1, 2, 3, 0x20, 0x10, 0x28, 0x41, 0x20],
  ...[0x20, 0x10, 0x21, 0x84, 1, 0x22, 2, 0x23, 0x20, 0x24, 0x10, 0x25, 0x20, 0x26, 0x41, 0x28, 0x20, 0x90, 1, 0x36, 0x10, 0x80, 0x80, 1],
  ...[0x3f, 0x20, 0x40, 0x10, 0x10, 0xff, 3, 0x11, 0x20, 0x10, 2, 0x20, 3, 0x10, 4, 0x41, 5, 0x0b, 0x0c, 0x20, 0x0d, 0x20],
  ...[0x0e, 2, 0x20, 0x10, 0x41, 0x0f, 0xfc, 2, 0xfc, 10, 0x20, 0x10, 0xfc, 11, 0x20, 0xfc, 15, 0x20, 0xfc, 16, 0x20, 0xfc, 17, 0x20],
  ...[0x1a, 0x1b, 0x45, 0xa7, 0xc4, 0xd0, 0x20, 0xd1, 0xd2, 0x10, 0, 1, 0x20, 5, 0x0b],
);

const text = read("../../Cargo.lock");
const samples = {
  "nothing": Buffer.alloc(0),
  "one byte": Buffer.from([255]),
  "one byte, often": Buffer.alloc(40_000, 7),
  "a short pattern with slips": Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at % 1009 === 0 ? at >> 8 : at % 7))),
  "noise": noise(20_000),
  "noise, again far behind": Buffer.concat([noise(20_000), Buffer.alloc(100_000), noise(20_000)]),
  text,
  "a picture": read("overview.png"),
  "a module": wasm,
  "all kinds of instructions": instructions,
};

const isRefused = (unpack, what) => assert.rejects(async () => unpack("program"), /^Error: This file is damaged/, what);

for (const [name, bytes] of Object.entries(samples)) {
  test(`comes out as it went in: ${name}`, async () => {
    const packed = pack({ program: bytes });
    assert.equal(packed.lengths, `program:${bytes.length}`);
    assert.deepEqual(Buffer.from(await unpacker(packed)("program")), bytes);
  });
}

test("several programs in one stream come out each by its name, again and again", async () => {
  const unpack = unpacker(pack({ "program": text, "none": Buffer.alloc(0), "worker-program": wasm }));
  for (let time = 0; time < 2; time++) {
    assert.deepEqual(Buffer.from(await unpack("worker-program")), wasm);
    assert.deepEqual(Buffer.from(await unpack("program")), text);
    assert.equal((await unpack("none")).length, 0);
  }
  assert.ok(WebAssembly.validate(await unpack("worker-program")));
});

for (const [name, step] of [["a picture", 1000], ["text", 50], ["one byte, often", 20], ["a module", 20]]) {
  const { length } = samples[name];
  const right = pack({ program: samples[name] });
  const whole = right.text.replaceAll("\n", "");

  test(`one wrong character is found: ${name}`, async () => {
    const packed = { ...right };
    const unpack = unpacker(packed);
    for (let at = whole.length - 1; at >= 0; at -= step) {
      packed.text = whole.slice(0, at) + (whole[at] === "\u5150" ? "\u5151" : "\u5150") + whole.slice(at + 1);
      await isRefused(unpack, `character ${at}`);
    }
    packed.text = right.text;
    assert.deepEqual(Buffer.from(await unpack("program")), samples[name]);
  });

  test(`a text that ends early or goes on is found: ${name}`, async () => {
    const packed = { ...right };
    const unpack = unpacker(packed);
    for (let end = whole.length - 1; end >= 0; end -= step) {
      packed.text = whole.slice(0, end);
      await isRefused(unpack, `${end} characters`);
    }
    packed.text = `${whole}\u3400`;
    await isRefused(unpack, "one character more");
  });

  test(`a wrong length, layout or sum is found: ${name}`, async () => {
    for (const wrong of [0, 1, length - 1, length + 1, 2 * length, "many"]) {
      await isRefused(unpacker({ ...right, lengths: `program:${wrong}` }), `length ${wrong}`);
      await isRefused(unpacker({ ...right, layout: right.layout.replace(/^\d+/, wrong) }), `a model of ${wrong}`);
      await isRefused(unpacker({ ...right, layout: right.layout.replace(/\d+$/, `7${wrong}`) }), `code up to 7${wrong}`);
    }
    await isRefused(unpacker({ ...right, sum: right.sum ^ 1 }), "another sum");
  });
}

test("line ends are nobody's damage", async () => {
  const { text, ...rest } = pack({ program: samples["a picture"] });
  const unpack = unpacker({ ...rest, text: `\n${text.replaceAll("\n", "").replace(/.{70}/g, "$&\n")}` });
  assert.deepEqual(Buffer.from(await unpack("program")), samples["a picture"]);
});

test("a program's code is known wherever it stands, and packs better then", async () => {
  const program = moduleOf(0, ...Array.from({ length: 3000 }, (_, at) => [0x20, (at * at) % 11, 0x41, at % 7, 0x10, at % 60, 0x1a]).flat(), 0x0b);
  const packed = pack({ text, program });
  const unpack = unpacker(packed);
  assert.deepEqual(Buffer.from(await unpack("program")), program);
  assert.deepEqual(Buffer.from(await unpack("text")), text);
  const [, from, to] = packed.layout.split(" ").map(Number);
  const before = text.length + program.indexOf(0x0a) + 5;
  assert.deepEqual([from, to], [before, text.length + program.length - 3]);
  const plain = pack({ text, program: Buffer.concat([Buffer.of(1), program.subarray(1)]) });
  assert.equal(plain.layout.replace(/^\d+ /, ""), "0 0");
  assert.ok(packed.text.length < plain.text.length, `${packed.text.length} characters, ${plain.text.length} if it is not known`);
});

test("instructions that the model does not know, and code that breaks off, come out as they went in", async () => {
  const odd = [[0, 0xfd, 0x0c, 0x0b], [0, 0xfc, 0x12, 0x0b], [0, 0x0e, 0xff, 0xff, 0xff, 0xff, 0x0f], [0xff], [0, 0x44, 1], noise(5000)];
  for (const code of odd) {
    const program = moduleOf(...code);
    assert.deepEqual(Buffer.from(await unpacker(pack({ program }))("program")), program);
  }
});

test("what was never packed ends with an error, whatever it claims to hold", async () => {
  for (const length of [1, 1000, 1_000_000]) {
    for (const text of ["", "!", "\u3400", "\u3400".repeat(6), "\uf8e4".repeat(100_000), "<&\u{1f600}", toText(noise(10_000))]) {
      const packed = { lengths: `program:${length}`, layout: "1000 0 0", text };
      await isRefused(unpacker({ ...packed, sum: 1 }), `${length} bytes of ${text.slice(0, 10)}`);
      await assert.rejects(unpacker({ ...packed, sum: sumOf(packed) })("program"), /CompileError/, "what has the right sum is no model");
    }
  }
});

test("the text is one that HTML, attributes, editors and normalisation leave alone", () => {
  const text = toText(noise(1_000_000));
  const characters = new Set(text.replaceAll("\n", ""));
  assert.ok(characters.size > 46_000 && characters.size <= 46_341);
  for (const character of characters) assert.match(character, /^[\u3400-\ua48c\uac00-\ud7a3\ue000-\uf8ff]$/);
  for (const form of ["NFC", "NFKC"]) assert.equal(text.normalize(form), text);
  assert.doesNotMatch(text, /[\p{M}\p{C}](?<![\n\p{Co}])/u);
  assert.ok(text.split("\n").every((line) => line.length <= 4000));
  assert.equal(Buffer.from(Buffer.from(text, "utf8").toString("utf8"), "utf16le").toString("utf16le"), text);
});

test("two units hold 31 bits", () => {
  const { length } = toText(noise(310_000)).replaceAll("\n", "");
  assert.equal(length, 160_000);
});
