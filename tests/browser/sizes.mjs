// Lists what `dist` weighs and fails when the page has grown too heavy: `node sizes.mjs [dist]`.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const FIRST_LOAD = 200_000;
const ON_DEMAND = 380_000;
const SINGLE_FILE = 420_000;

const dist = process.argv[2] ?? fileURLToPath(new URL("../../dist", import.meta.url));
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const plain = (number) => number.toLocaleString("en").padStart(10);

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    return { name: entry.name, raw: bytes.length, brotli: brotli(bytes) };
  });

console.log(`${"raw".padStart(10)}${"brotli".padStart(10)}  file`);
for (const file of files) console.log(`${plain(file.raw)}${plain(file.brotli)}  ${file.name}`);

// The first load is all that a first visit asks for; the worker's program comes with what first needs it, and has
// a limit of its own. A story checks that a visit without files does not ask for it.
const isWorker = ({ name }) => name.startsWith("worker-");
const sum = (files) => files.reduce((sum, file) => sum + file.brotli, 0);
const folder = files.filter(({ name }) => name !== "backstop.html");
const firstLoad = sum(folder.filter((file) => !isWorker(file)));
const onDemand = sum(folder.filter(isWorker));
const singleFile = files.find(({ name }) => name === "backstop.html")?.raw ?? Infinity;
const checks = [
  ["folder, first load, brotli", firstLoad, FIRST_LOAD],
  ["the worker's program, on demand, brotli", onDemand, ON_DEMAND],
  ["backstop.html on disk", singleFile, SINGLE_FILE],
];
for (const [what, size, limit] of checks) {
  console.log(`${plain(size)} of ${plain(limit).trim()} bytes  ${what}${size > limit ? "  TOO HEAVY" : ""}`);
}
const failed = checks.filter(([, size, limit]) => !(size <= limit)).length;
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
