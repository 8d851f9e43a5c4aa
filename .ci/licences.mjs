// Every crate that is shipped has a licence that this project may ship under: `node .ci/licences.mjs`.

import { execFileSync } from "node:child_process";

const FINE = new Set(["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unlicense", "Unicode-3.0", "Zlib", "0BSD"]);

const metadata = JSON.parse(execFileSync("cargo", [
  "metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown",
], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] }));

/** One side of an `OR` is enough, every side of an `AND` is needed. */
const isFine = (licence) => licence.replaceAll(/[()]/g, "").replaceAll("/", " OR ").split(" AND ")
  .every((part) => part.split(" OR ").some((name) => FINE.has(name.trim())));

const wrong = metadata.packages.filter(({ license }) => !license || !isFine(license));
for (const { name, version, license } of wrong) console.log(`${name} ${version}: ${license ?? "no licence"}`);
console.log(`${metadata.packages.length - wrong.length} passed, ${wrong.length} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
