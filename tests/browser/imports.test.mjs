// What people bring in, in a real browser, on the built `dist`: spreadsheets, chats, exports of every kind.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { open } from "./page.mjs";
import { serve } from "./serve.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const exported = (name) => fileURLToPath(new URL(`../imports/${name}`, import.meta.url));

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

const arrive = async (t, context) => {
  const page = await open(t, browser, { address: folder.address, own: folder.address }, context);
  await page.place("Tickets");
  return page;
};

/** Pastes a text where the page says so. */
const paste = (page, text) =>
  page.view.locator(".drop-zone__paste").evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const bring = (page, name) => page.choose(exported(name));
const reading = (page) => page.view.locator(".review__reading");
const field = (page, name) => reading(page).getByLabel(name).first();
/** The review as it stands once the file was read again. */
const settled = (page) => reading(page).and(page.view.locator('[aria-busy="false"]')).waitFor();
const fact = (page, name) =>
  reading(page).locator(".sheet__facts > div").filter({ has: page.page.locator("dt", { hasText: new RegExp(`^${name}$`, "i") }) }).locator("dd").first();

test("paste from a spreadsheet, see who answers in time, by tier", async (t) => {
  const page = await arrive(t);
  const began = Date.now();
  const rows = ["Ticket\tPriority\tCreated\tFirst response\tVendor"];
  for (const [vendor, minutes] of [["Acme", 12], ["Borealis", 300]]) {
    for (let n = 0; n < 20; n += 1) {
      const day = String(n + 1).padStart(2, "0");
      const minute = (at) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
      rows.push(`${vendor[0]}${n}\tP1\t2026-09-${day} ${minute(120)}\t2026-09-${day} ${minute(120 + minutes)}\t${vendor}`);
    }
  }
  await paste(page, rows.join("\n"));
  await reading(page).getByText("a table, one row a ticket").waitFor();
  await page.press("Use these tickets");
  await page.view.getByRole("button", { name: /Acme, Immediate: in time 20 of 20/ }).first().waitFor();
  await page.view.getByRole("button", { name: /Borealis, Immediate: in time 0 of 20/ }).first().waitFor();
  t.diagnostic(`from the paste to the answer: ${Date.now() - began} ms of the machine's time, one press`);
  assert.deepEqual(await page.faults(), []);
});

test("a file whose days and months can be swapped asks, and each answer is read without dropping it again", async (t) => {
  const page = await arrive(t);
  await bring(page, "ambiguous.csv");
  await page.says("Its dates can be read in two ways. Say below whether the day or the month comes first.");
  const use = page.button("Use these tickets");
  assert.equal(await use.isDisabled(), true);
  await field(page, "Day or month first?").selectOption({ index: 2 });
  await settled(page);
  const month = await fact(page, "Created between").innerText();
  await field(page, "Day or month first?").selectOption({ index: 1 });
  await fact(page, "Created between").filter({ hasNotText: month }).waitFor();
  // The columns that it does not know are chosen by hand, and come along.
  const taken = reading(page).getByLabel("Opened", { exact: false }).first();
  assert.equal(await taken.inputValue(), "2");
  assert.deepEqual(await page.faults(), []);
});

test("a chat is pasted, its speakers are marked, and it becomes tickets", async (t) => {
  const page = await arrive(t);
  await paste(page, readFileSync(exported("wecom.txt"), "utf8"));
  await reading(page).getByText("Looks like a chat group’s log").waitFor();
  for (const [name, side] of [["周雨", "1"], ["韩默", "1"], ["陈晨", "2"], ["周舟", "2"]]) {
    await field(page, new RegExp(name)).selectOption({ index: Number(side) });
    await settled(page);
  }
  await fact(page, "Tickets").filter({ hasText: "3" }).waitFor();
  assert.deepEqual(await page.faults(), []);
});

test("workbooks, GB18030, UTF-16 and JSON are read as they come, and a sheet is chosen", async (t) => {
  const page = await arrive(t);
  for (const [name, layout, tickets] of [
    ["console-zh.csv", "a vendor console’s table", "12"],
    ["utf16.tsv", "a table, one row a ticket", "10"],
    ["zendesk.ndjson", "Zendesk’s JSON export", "12"],
    ["jira.csv", "Jira’s CSV export", "12"],
    ["github-gh.json", "GitHub issues", "12"],
    ["freshdesk.csv", "Freshdesk’s CSV export", "12"],
  ]) {
    await bring(page, name);
    await reading(page).getByRole("heading", { name: new RegExp(`^Looks like ${layout}`) }).waitFor();
    await fact(page, "Tickets").filter({ hasText: new RegExp(`^${tickets}$`) }).waitFor();
    await page.press("Discard");
  }
  await bring(page, "table.xlsx");
  await field(page, "Which sheet?").waitFor();
  await fact(page, "Tickets").filter({ hasText: /^12$/ }).waitFor();
});

test("a mapping is remembered for the next file with the same columns", async (t) => {
  const page = await arrive(t);
  const text = "nr;when;then;who\n1;13/02/2026 02:00;13/02/2026 02:10;Acme\n";
  await page.drop("a.csv", text);
  await page.says("Which column is this: ticket number?");
  for (const [column, role] of [["nr", "ticket number"], ["when", "created"], ["then", "first reply, moment"], ["who", "vendor"]]) {
    await field(page, column).selectOption({ label: role });
    await settled(page);
  }
  await fact(page, "Tickets").filter({ hasText: /^1$/ }).waitFor();
  await page.press("Discard");
  await page.drop("b.csv", text.replaceAll("13/02", "14/02"));
  await fact(page, "Tickets").filter({ hasText: /^1$/ }).waitFor();
});

test("the guide tells for each source how to get the file, in both languages", async (t) => {
  const page = await arrive(t);
  await page.press("What can be read");
  const drawer = page.view.locator("dialog[open]");
  await drawer.getByText("GitHub issues").click();
  await drawer.getByText("gh issue list --state all").waitFor();
  assert.equal(await drawer.locator("details").count(), 10);
  assert.deepEqual(await page.faults(), []);
});

test("a file takes another's place, and is read in another zone without being brought again", async (t) => {
  const page = await arrive(t);
  const rows = (count) => `id,priority,created,first_response,vendor\n${Array.from({ length: count }, (_, n) =>
    `${n},P1,2026-09-0${n + 1} 02:00,2026-09-0${n + 1} 02:10,Acme\n`).join("")}`;
  // The last ticket of a file is too young to tell.
  const cards = () => page.view.getByRole("button", { name: /^Import report/ });
  await page.drop("first.csv", rows(4));
  await page.press("Use these tickets");
  await page.drop("second.csv", rows(6));
  await page.view.getByRole("group", { name: "What about the files in use?" }).getByRole("combobox").selectOption("Replace first.csv");
  await page.press("Use these tickets");
  await page.view.getByRole("button", { name: /Acme, Immediate: in time 5 of 5/ }).first().waitFor();
  assert.equal(await cards().count(), 1);
  await page.press("Change the answers");
  await page.press("Columns, dates and zone …");
  await field(page, "Which zone do its clocks show?").fill("Asia/Tokyo");
  await page.page.keyboard.press("Tab");
  await settled(page);
  await page.press("Use these tickets");
  await cards().click();
  const report = page.view.locator("dialog[open]");
  await report.getByText("Asia/Tokyo").waitFor();
  assert.deepEqual(await page.faults(), []);
  await page.page.keyboard.press("Escape");
  // Each was one step.
  await page.press("Undo");
  await cards().click();
  await report.getByText("Asia/Tokyo").waitFor({ state: "detached" });
  await page.page.keyboard.press("Escape");
  await page.press("Undo");
  await page.view.getByRole("button", { name: /Acme, Immediate: in time 3 of 3/ }).first().waitFor();
  assert.equal(await cards().count(), 1);
});
