// Short names for what a program and its glue know each other by: wasm-bindgen's hold hashes, which do not pack.

const IMPORTS = 2;
const EXPORTS = 7;
/** The kinds of what is imported; memories and tables, which say limits, are not. */
const FUNCTION = 0;
const GLOBAL = 3;
const TAG = 4;

const HASHED = /\b\w*_[0-9a-f]{16}(?:\b|_\w*)/g;

/** Reads a module's bytes from `at` on. */
class Reader {
  constructor(bytes, at = 0) {
    Object.assign(this, { bytes, at });
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  taken(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }

  name() {
    return this.taken(this.number()).toString();
  }

  /** What `read` goes over, as it stands there. */
  passed(read) {
    const from = this.at;
    read();
    return this.bytes.subarray(from, this.at);
  }
}

function number(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

const prefixed = (bytes) => Buffer.concat([number(bytes.length), bytes]);

/** A section of imports or exports with other names; what is imported is described after its name. */
function section(id, body, rename) {
  const reader = new Reader(body);
  const count = reader.number();
  const parts = [number(count)];
  for (let entry = 0; entry < count; entry++) {
    if (id === IMPORTS) parts.push(prefixed(Buffer.from(reader.name())));
    parts.push(prefixed(Buffer.from(rename(reader.name()))));
    parts.push(reader.passed(() => {
      const kind = reader.number();
      if (id === IMPORTS && ![FUNCTION, GLOBAL, TAG].includes(kind)) throw new Error(`an import of the kind ${kind} is new here`);
      reader.number();
      if (id === IMPORTS && kind !== FUNCTION) reader.number();
    }));
  }
  if (reader.at !== body.length) throw new Error(`section ${id} of the program was read wrongly`);
  return Buffer.concat(parts);
}

/** `wasm` and its `glue` with short names, and without the sections that only tools read. */
export function withShortNames(wasm, glue) {
  const short = new Map();
  for (const [name] of glue.matchAll(HASHED)) if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
  for (const name of short.values()) if (new RegExp(`\\b${name}\\b`).test(glue)) throw new Error(`the glue has a ${name} already`);
  const rename = (name) => short.get(name) ?? name;
  const parts = [wasm.subarray(0, 8)];
  for (const reader = new Reader(wasm, 8); reader.at < wasm.length;) {
    const id = reader.number();
    const body = reader.taken(reader.number());
    if (id === 0) continue;
    parts.push(Buffer.from([id]), prefixed([IMPORTS, EXPORTS].includes(id) ? section(id, body, rename) : body));
  }
  return { wasm: Buffer.concat(parts), glue: glue.replace(HASHED, rename) };
}
