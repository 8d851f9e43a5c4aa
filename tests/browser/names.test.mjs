// A program and its glue still find each other under short names.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withShortNames } from "../../.ci/names.mjs";

const name = (text) => [text.length, ...Buffer.from(text)];
const section = (id, ...body) => [id, body.flat().length, ...body.flat()];
const FUNCTION = [0, 0];
const ASK = "__wbg_ask_0123456789abcdef";
const TELL = "lib_fedcba9876543210___tell__true_";

/** A module that exports under `TELL` and under "plain" what it imports as `ASK`, a function without a result. */
const module = (kind = FUNCTION) => Buffer.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, [1, 0x60, 0, 0]),
  ...section(2, [1], name("./glue.js"), name(ASK), kind),
  ...section(7, [2], name(TELL), FUNCTION, name("plain"), FUNCTION),
  ...section(0, name("producers"), [1, 2, 3]),
].flat());
const glue = `const imports = { ${ASK}: () => { asked++; } };\nwasm.${TELL}(); wasm.plain(); // ${TELL}`;

test("names with a hash are short in both, others stay, and what only tools read is gone", async () => {
  const short = withShortNames(module(), glue);
  assert.equal(short.glue, "const imports = { _0: () => { asked++; } };\nwasm._1(); wasm.plain(); // _1");
  const compiled = await WebAssembly.compile(short.wasm);
  assert.deepEqual(WebAssembly.Module.imports(compiled), [{ module: "./glue.js", name: "_0", kind: "function" }]);
  assert.deepEqual(WebAssembly.Module.exports(compiled).map(({ name }) => name), ["_1", "plain"]);
  assert.equal(WebAssembly.Module.customSections(compiled, "producers").length, 0);
  let asked = 0;
  const { exports } = await WebAssembly.instantiate(compiled, { "./glue.js": { _0: () => { asked++; } } });
  exports._1();
  exports.plain();
  assert.equal(asked, 2);
});

test("what is not understood is an error, not another program", () => {
  const MEMORY = [2, 0, 1];
  assert.throws(() => withShortNames(module(MEMORY), glue), /import of the kind 2/);
  assert.throws(() => withShortNames(module(), `${glue} let _1;`), /has a _1 already/);
});
