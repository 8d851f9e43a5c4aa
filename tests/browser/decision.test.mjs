// How a decision is made and defended, in a real browser, on the built `dist`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { open } from "./page.mjs";
import { serve } from "./serve.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const near = (name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

let browser, folder;

before(async () => {
  folder = await serve(dist, 0, "/wiki/");
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
});

after(async () => {
  await browser?.close();
  await folder?.close();
});

const arrive = (t, context) => open(t, browser, { address: folder.address, own: folder.address }, context);

/** An evaluation of one's own with these vendors, in front of its questions. */
async function compare(t, names, context) {
  const page = await arrive(t, context);
  await page.press("Start your own");
  for (const name of names) {
    await page.view.locator(".vendors__new input").fill(name);
    await page.page.keyboard.press("Enter");
    await page.view.getByRole("button", { name: `Remove ${name}` }).waitFor();
  }
  await page.place(/Answers/);
  await page.view.locator(".question").first().waitFor();
  return page;
}

const drawer = (page) => page.view.locator("dialog[open]");
const field = (page, name) => drawer(page).getByLabel(name).first();
const saved = async (page, press) => {
  const download = page.page.waitForEvent("download");
  await press();
  return readFileSync(await (await download).path());
};

test("the same evaluation comes to the same digits natively and in the browser", async (t) => {
  const page = await arrive(t);
  await page.place("Report");
  const bytes = await saved(page, () => page.press("Save results (JSON)"));
  assert.equal(bytes.toString(), near("golden/results.json"));
});

test("eight vendors stand side by side on a laptop, and on a phone below each other", async (t) => {
  const names = ["Aurora Realtime", "Borealis", "Corvid Voice", "Deepwell", "Eastwind", "Foxglove", "Granite", "Harborlight"];
  const page = await compare(t, names, { viewport: { width: 1366, height: 768 } });
  assert.equal(await page.overhang(), 0);
  const wide = await page.view.locator(".question__scroll").first().evaluate((box) => box.scrollWidth - box.clientWidth);
  assert.equal(wide, 0, "no question has to be scrolled sideways");
  await page.page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await page.overhang(), 0);
  await page.page.setViewportSize({ width: 1366, height: 768 });
  await page.view.getByLabel(/^Questions/).selectOption({ index: 1 });
  await page.says("0 of 328 answered");
  await page.view.getByRole("navigation", { name: "Dimension" }).getByRole("button", { name: /Resolution/ }).click();
  assert.equal(await page.view.locator(".question").count(), 7);
  assert.deepEqual(await page.faults(), []);
});

test("two raters, what an answer rests on, and what is required", async (t) => {
  const page = await compare(t, ["Acme", "Borealis"]);
  await page.view.getByLabel("New answers rest on").selectOption("E4 · our own test or trial");
  await page.answer("Acme", 4);
  await page.answer("Borealis", 3);
  await page.verdictIs(/Acme leads/);
  await page.view.getByLabel("Who answers").selectOption("+ another rater");
  const question = page.view.locator(".question").first();
  await question.getByRole("radio", { name: /^Acme: 1\./ }).check();
  await question.getByRole("button", { name: "E4, 2 raters: 1–4, median 2.5" }).click();
  await field(page, "Note, or the reason").fill("Rang twice at night; nobody picked up.");
  await page.page.keyboard.press("Tab");
  await drawer(page).getByText("±1.5 levels").waitFor();
  assert.deepEqual(await page.faults(), []);
  await page.page.keyboard.press("Escape");

  await page.place("Weights");
  await page.press("Requirements and caution");
  await field(page, "One more requirement").selectOption("K1 SLA document");
  await field(page, "Level").waitFor();
  await drawer(page).getByLabel("Level").last().fill("4");
  await page.page.keyboard.press("Tab");
  await drawer(page).getByRole("cell", { name: "not met" }).waitFor();
  await page.page.keyboard.press("Escape");
  await page.place("Overview");
  await page.says("out, not met: K1 SLA document at least 4 of 5");
  await page.page.keyboard.press("Control+z");
  await page.page.keyboard.press("Control+z");
  await page.verdictIs(/Acme leads/);
});

test("how sure it is, how a score comes about, and the verdict as one picture", async (t) => {
  const page = await arrive(t);
  await page.press("How sure is this?");
  await drawer(page).getByText("10,048 draws, seed 1").waitFor();
  await drawer(page).getByText("The most critical weight is").waitFor();
  await drawer(page).getByRole("table", { name: "How often each vendor takes each place" }).waitFor();
  assert.deepEqual(await page.faults(), []);
  await page.page.keyboard.press("Escape");
  await page.view.locator(".ranking__number .sheet__open").first().click();
  await drawer(page).getByText("Score = the sum over all questions of weight × worth.").waitFor();
  await page.page.keyboard.press("Escape");
  await page.press("As a picture …");
  await drawer(page).locator("svg.chart").waitFor();
  const bytes = await saved(page, () => page.press("Save as PNG"));
  assert.equal(bytes.subarray(1, 4).toString(), "PNG");
  assert.ok(bytes.readUInt32BE(16) === 1760 && bytes.length > 20_000, `${bytes.length} bytes`);
  assert.deepEqual(page.complaints, []);
});

test("a team's own questions are read with every problem told, asked, saved, and taken back", async (t) => {
  const page = await compare(t, ["Acme", "Borealis"]);
  const own = (dimension, levels) => JSON.stringify({
    backstop: "questionnaire", id: "our-team", version: 1, name: "What matters to us",
    questions: [{ id: "mic", dimension, quick: true, name: "Microphones", ask: "Who tests new headsets?", levels }],
  });
  const levels = ["Nobody.", "We do.", "They, once asked.", "They, yearly.", "They, quarterly.", "They, before we do."];
  await page.drop("own.json", own("Q", levels.slice(1)));
  await page.says("Its questions are not used; correct these first");
  assert.equal(await page.view.locator(".notice li").count(), 2);
  await page.says("What was there before is unchanged.");
  await page.press("Close");
  await page.drop("own.json", own("P", levels));
  await page.says("Its questions are asked now");
  await page.view.getByRole("heading", { name: "Who tests new headsets?" }).waitFor();
  await page.press("Questions and raters …");
  const text = await saved(page, () => page.press("Save these questions as a file"));
  assert.equal(JSON.parse(text).questions[0].id, "mic");
  await page.press("Ask Backstop’s own questions again");
  await page.page.keyboard.press("Escape");
  await page.says("0 of 24 answered");
  assert.deepEqual(page.complaints, []);
});

test("weights by order alone and from a starting point, with a log of what that did", async (t) => {
  const page = await compare(t, ["Acme", "Borealis"]);
  await page.answer("Acme", 4);
  await page.answer("Borealis", 3);
  await page.place("Weights");
  await page.view.locator(".weight-sliders__starts").getByRole("button", { name: "Contract" }).click();
  await page.press("Weigh by order of importance only");
  await page.view.getByText("1st").first().waitFor();
  await page.press("What changing weights did");
  await drawer(page).getByText("Starting point “Contract”").waitFor();
  await drawer(page).getByText("Acme still leads").first().waitFor();
  await page.page.keyboard.press("Escape");
  await page.press("Price and technology");
  await field(page, "Acme: price").fill("120");
  await page.page.keyboard.press("Tab");
  await drawer(page).getByText("Prices need two different amounts").waitFor();
  assert.deepEqual(await page.faults(), []);
});
