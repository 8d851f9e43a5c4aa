// Runs after trunk's build: writes the worker's program, the policy, and the single file.

import { createHash } from "node:crypto";
import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { withShortNames } from "./names.mjs";
import { pack, unpacker, unpacking } from "./pack.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("this is trunk's post_build hook; run `make dist`");

/** The worker's glue under a name of its own, so that it can also run on the page. */
const workerScript = (glue) => `
globalThis.backstopWorker = (() => { ${glue}; return wasm_bindgen; })();
if (typeof document === "undefined") {
  onmessage = ({ data }) => {
    onmessage = null;
    backstopWorker.initSync({ module: data });
    backstopWorker.serve(self);
    postMessage(null);
  };
  onmessageerror = () => { throw new Error("the program did not arrive"); };
}
`;

/** Adds what the file carries as elements, which the policy knows by their hashes, and starts the program. */
const FILE_START = `(async () => {
  const add = async (tag, id) => {
    const textContent = new TextDecoder().decode(await backstopUnpack(id));
    document.head.append(Object.assign(document.createElement(tag), { textContent }));
  };
  await add("style", "sheet");
  await add("script", "glue");
  await wasm_bindgen({ module_or_path: await backstopUnpack("program") });
  window.wasmBindings = wasm_bindgen;
  wasm_bindgen.mount();
})();
`;

const POLICY = {
  "default-src": "'none'",
  "img-src": "data: blob:",
  "worker-src": "blob:",
  "base-uri": "'none'",
  "form-action": "'none'",
};

const read = (name) => readFileSync(join(staging, name), "utf8");
const write = (name, text) => writeFileSync(join(staging, name), text);
const digest = (algorithm, text, form) => createHash(algorithm).update(text).digest(form);

/** Scripts and sheets without their comment lines and indentation, which are for those who build them. */
const lean = (text) => text.replace(/^\s*\/\*[^]*?\*\/\s*$/gm, "").replace(/^\s*\/\/.*$/gm, "").replace(/^\s+/gm, "");

/** Replaces exactly what is there: a page that trunk writes differently one day is an error here. */
function replace(text, pattern, replacement) {
  const pieces = text.match(new RegExp(pattern, "g")) ?? [];
  if (pieces.length !== 1) throw new Error(`${pattern} is there ${pieces.length} times instead of once`);
  return text.replace(pattern, () => replacement);
}

// Throws in an iframe with srcdoc, whose address is no base, and is of no use: the module is handed in.
const placeless = (glue) => replace(glue, /script_src = new URL\(.*\)\.toString\(\);/, "");

/** The hashes by which a policy admits the inline elements of `html`; data blocks need none. */
function inlineHashes(html, tag) {
  const elements = html.matchAll(new RegExp(`<${tag}([^>]*)>([^]*?)</${tag}>`, "g"));
  return [...elements]
    .filter(([, attributes]) => !/ src=|type="text\/plain"/.test(attributes))
    .map(([, , text]) => `'sha256-${digest("sha256", text, "base64")}'`)
    .join(" ");
}

function withPolicy(html, directives) {
  const policy = Object.entries({ ...POLICY, ...directives }).map((pair) => pair.join(" ")).join("; ");
  const meta = '<meta http-equiv="Content-Security-Policy" content="';
  return replace(html.replace(/ *<!-- The policy .*-->\n/, ""), new RegExp(`${meta}"`), `${meta}${policy}"`);
}

const element = (open, text, tag) => {
  if (text.includes(`</${tag}`) || text.includes("<!--")) throw new Error(`this text would end its <${tag}> early`);
  return `<${open}>${text}</${tag}>`;
};

/** Writes a file whose name tells its content. */
function writeHashed(stem, content, ending) {
  const name = `${stem}-${digest("sha256", content, "hex").slice(0, 16)}.${ending}`;
  write(name, content);
  return name;
}

/** By what a policy admits an element of that text. */
const hashOf = (text) => `'sha256-${digest("sha256", text, "base64")}'`;

/** The programs as the single file carries them, in the words in which its page asks for them. */
async function programsElement(programs) {
  const packed = pack(programs);
  const unpack = unpacker(packed);
  for (const [id, bytes] of Object.entries(programs)) {
    if (!bytes.equals(await unpack(id))) throw new Error(`${id} does not come out of the single file as it went in`);
  }
  const { lengths, layout, sum, text } = packed;
  const attributes = `id="programs" data-lengths="${lengths}" data-layout="${layout}" data-sum="${sum}"`;
  return element(`script type="text/plain" ${attributes}`, text, "script");
}

/** The page without its style sheets, and what they hold, in order. */
function withoutSheets(page) {
  const sheets = [];
  const html = page.replace(/ *<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\n?/g, (_, name) => {
    sheets.push(name);
    return "";
  });
  return { html, sheets, css: lean(sheets.map(read).join("\n")) };
}

/** The page with its program and glue under short names, in files named by what they hold then. */
function withProgram(page) {
  const [stem] = page.match(/backstop-\w+(?=_bg\.wasm)/);
  const { wasm, glue } = withShortNames(taken(`${stem}_bg.wasm`), lean(taken(`${stem}.js`, "utf8")));
  return page
    .replaceAll(`${stem}_bg.wasm`, writeHashed("backstop", wasm, "wasm"))
    .replaceAll(`${stem}.js`, writeHashed("backstop", glue, "js"));
}

function folder(page, worker, workerWasm) {
  const program = [writeHashed("worker", worker, "js"), writeHashed("worker", workerWasm, "wasm")].join(" ");
  // One sheet instead of eight: one request, and it packs better.
  const { html: bare, sheets, css } = withoutSheets(withProgram(page));
  for (const sheet of sheets) unlinkSync(join(staging, sheet));
  const sheet = writeHashed("backstop", css, "css");
  const styled = replace(bare, /<\/head>/, `<link rel="stylesheet" href="./${sheet}">\n  </head>`);
  const html = replace(styled, /<meta name="worker" content="">/, `<meta name="worker" content="${program}">`);
  write("index.html", withPolicy(html, {
    "script-src": `'self' ${inlineHashes(html, "script")} 'wasm-unsafe-eval'`,
    "style-src": "'self'",
    "connect-src": "'self'",
  }));
}

async function singleFile(page, glue, wasm) {
  const { html: bare, css } = withoutSheets(page);
  const connect = / *<script id="connect">([^]*?)<\/script>\n/;
  // As a script of its own the glue must be known to all; in the worker's it is not.
  const known = lean(bare.match(connect)[1]) + replace(glue, /^let wasm_bindgen\b/m, "var wasm_bindgen");
  const worker = workerScript(glue);
  const texts = Object.fromEntries(
    Object.entries({ sheet: css, glue: known, "worker-source": worker }).map(([id, text]) => [id, Buffer.from(text)]),
  );
  let html = bare;
  html = html.replace(/<link rel="(?:modulepreload|preload)"[^>]*>/g, "");
  html = replace(html, connect, "");
  html = replace(html, /\n<script type="module">[^]*?<\/script>\s*/, "");
  html = replace(html, / *<meta name="worker" content="">\n/, "");
  html = replace(html, /<\/body>/, [
    await programsElement({ program: wasm, ...texts }),
    element("script", lean([unpacking, FILE_START].join("\n")), "script"),
    "</body>",
  ].join("\n"));
  html = lean(html);
  const policed = withPolicy(html, {
    "script-src": `${inlineHashes(html, "script")} ${hashOf(known)} ${hashOf(worker)} 'wasm-unsafe-eval'`,
    "style-src": hashOf(css),
    "connect-src": "'none'",
  });
  // The mark at its beginning says how the file is written, above all that a server or the page may say.
  writeFileSync(join(staging, "backstop.html"), `\ufeff${policed}`, "utf16le");
}

/** Takes a file of trunk's out of what is shipped. */
function taken(name, encoding) {
  const content = readFileSync(join(staging, name), encoding);
  unlinkSync(join(staging, name));
  return content;
}

/** A program with its glue, as trunk's tools wrote them for a worker. */
const program = (name) => withShortNames(taken(`${name}_bg.wasm`), lean(placeless(taken(`${name}.js`, "utf8"))));

const [worker, single] = [program("worker"), program("single")];
const page = read("index.html");
await singleFile(page, single.glue, single.wasm);
folder(page, workerScript(worker.glue), worker.wasm);
