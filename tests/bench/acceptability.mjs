// How fast the draws are, beside the same in plain JavaScript on the same page: `node acceptability.mjs FOLDER`, where
// FOLDER is what wasm-bindgen made. Runs take turns and the best of many counts; no test asserts a time.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { serve } from "../browser/serve.mjs";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";

/** All places, weights and averse scores of the doubtful problem in two numbers: a test finds the same without a browser. */
const DIGITS = "177.01652034992685 3.9361631870269775";

const folder = process.argv[2];
const program = readFileSync(join(folder, "bench_bg.wasm"));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
const { address, close } = await serve(folder);
await page.goto(`${address}bench.js`);
const found = await page.evaluate(measure);
await browser.close();
await close();

const ms = (number) => `${number.toFixed(2)} ms`.padStart(10);
console.log(`program: ${program.length} bytes, ${brotliCompressSync(program).length} compressed`);
for (const [name, { twin, ours, first }] of Object.entries(found.certain)) {
  console.log(`${name}: JavaScript ${ms(twin)}, ours ${ms(ours)}, ratio ${(ours / twin).toFixed(3)} (first: ${first})`);
}
for (const [name, time] of Object.entries(found.doubtful)) console.log(`${ms(time)}  ${name}`);

console.log(found.digits === DIGITS ? "the digits are the same as without a browser" : `OTHER DIGITS: ${found.digits}`);
process.exitCode = found.digits === DIGITS ? 0 : 1;

/** Runs in the page. */
async function measure() {
  const { default: start, Problem } = await import("/bench.js");
  await start();

  /** The draws as one writes them: typed arrays, a weight at a time. */
  function twin(values, vendors, criteria, draws) {
    const weights = new Float64Array(criteria);
    const scores = new Float64Array(vendors);
    const places = new Uint32Array(vendors * vendors);
    for (let draw = 0; draw < draws; draw++) {
      let sum = 0;
      for (let c = 0; c < criteria; c++) sum += weights[c] = -Math.log(Math.random());
      for (let c = 0; c < criteria; c++) weights[c] /= sum;
      for (let v = 0; v < vendors; v++) {
        let score = 0;
        for (let c = 0; c < criteria; c++) score += weights[c] * values[v * criteria + c];
        scores[v] = score;
      }
      for (let v = 0; v < vendors; v++) {
        let place = 0;
        for (let other = 0; other < vendors; other++) if (scores[other] > scores[v] + 1e-9) place++;
        places[v * vendors + place]++;
      }
    }
    return places[0] / draws;
  }

  const timed = (run) => {
    const began = performance.now();
    run();
    return performance.now() - began;
  };
  const best = (runs, ...all) => {
    const least = all.map(() => Infinity);
    for (let run = 0; run < runs; run++) all.forEach((one, at) => (least[at] = Math.min(least[at], timed(one))));
    return least;
  };

  const certain = {};
  for (const [vendors, criteria, draws] of [[10, 20, 100_000], [8, 8, 100_000]]) {
    const values = Float64Array.from({ length: vendors * criteria }, (_, at) => (at * 7919 % 1009) / 1009);
    const problem = Problem.certain(values, vendors);
    const firsts = [];
    const [js, ours] = best(30,
      () => (firsts[0] = twin(values, vendors, criteria, draws)),
      () => (firsts[1] = problem.first(draws)));
    const first = firsts.map((share) => share.toFixed(4)).join(" and ");
    certain[`${vendors} vendors, ${criteria} criteria, ${draws} draws`] = { twin: js, ours, first };
  }

  const problem = Problem.doubtful(8, 5);
  const digits = `${problem.digest(10_000)} ${problem.averse()}`;
  const names = ["all banks drawn anew", "one answer changed: its bank drawn anew", "10,000 draws of weights and worths",
    "the averse scores", "all of it with all banks", "all of it with one bank"];
  const all = () => (problem.first(10_000), problem.averse());
  const times = best(30,
    () => problem.renew(), () => problem.answer(), () => problem.first(10_000), () => problem.averse(),
    () => (problem.renew(), all()), () => (problem.answer(), all()));
  return { digits, certain, doubtful: Object.fromEntries(names.map((name, at) => [name, times[at]])) };
}
