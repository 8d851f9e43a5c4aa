// What people do with the page, in a real browser, on the built `dist`.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { broken, incidentLog, large, threeVendors } from "./data.mjs";
import { Page, open } from "./page.mjs";
import { serve } from "./serve.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "backstop-stories-"));
const csv = join(scratch, "three vendors.csv");
const big = join(scratch, "big.csv");

/** What a page of `dist` says; the single file is written in UTF-16 and begins with a mark that tells. */
const textOf = (name) => {
  const bytes = readFileSync(join(dist, name));
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes);
};
const marked = (text) => Buffer.from(`\ufeff${text}`, "utf16le");

let browser, folder, wiki;

before(async () => {
  writeFileSync(csv, threeVendors);
  writeFileSync(big, large(60e6));
  copyFileSync(join(dist, "backstop.html"), join(scratch, "backstop.html"));
  const source = textOf("backstop.html").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const host = '<link rel="icon" href="data:,"><iframe width="1000" height="700" sandbox="allow-scripts"';
  writeFileSync(join(scratch, "src.html"), `${host} src="backstop.html"></iframe>`);
  writeFileSync(join(scratch, "srcdoc.html"), `${host} srcdoc="${source}"></iframe>`);
  folder = await serve(dist, 0, "/some/wiki/path/");
  wiki = await serve(scratch);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
});

after(async () => {
  await browser?.close();
  await Promise.all([folder?.close(), wiki?.close()]);
  rmSync(scratch, { recursive: true });
});

const places = {
  "the folder under a sub-path": () => ({ address: folder.address, own: folder.address }),
  "the single file by double click": () => {
    const address = pathToFileURL(join(dist, "backstop.html")).href;
    return { address, own: address };
  },
};

/** Brings in the file of three vendors, from an evaluation of one's own. */
async function bringIn(page) {
  await page.choose(csv);
  await page.says("our simple table, one row a ticket");
  await page.press("Use these tickets");
  await page.says("Acme, Borealis and Corvid");
}

for (const [name, place] of Object.entries(places)) {
  describe(name, () => {
    test("from nothing to a ranking that reacts, and back by undo", async (t) => {
      const page = await open(t, browser, place());
      await page.says("This is a worked example with made-up vendors and tickets.");
      await page.verdictIs("Lantern leads on support");
      await page.press("Start your own");
      await page.verdictIs("Name the vendors you are comparing");
      await page.drop("dropped.csv", threeVendors);
      await page.says("Which priority is which tier?");
      await page.press("Use these tickets");
      await page.says("First replies in time, on three clocks");
      await page.view.getByRole("button", { name: "Acme, Immediate: in time 50 of 50 · 93–100%; within target 50" }).waitFor();
      await page.view.getByRole("button", { name: /Corvid, Immediate: in time 50 of 50/ }).waitFor();
      await page.view.getByRole("button", { name: /Corvid, Fast: in time 0 of 50 · 0–7%/ }).waitFor();

      await page.place(/Answers/);
      await page.view.getByLabel("New answers rest on").selectOption("E4 · our own test or trial");
      await page.answer("Acme", 3);
      await page.answer("Borealis", 3, { X2: 4 });
      await page.answer("Corvid", 2);
      await page.says("measured: 9");
      assert.deepEqual(await page.order(), ["Acme", "Borealis", "Corvid"]);

      await page.place("Weights");
      await page.view.getByRole("slider", { name: "Weight of Expertise" }).focus();
      await page.page.keyboard.press("End");
      await page.verdictIs(/Borealis (leads|and Acme are a near tie)/);
      assert.deepEqual(await page.order(), ["Borealis", "Acme", "Corvid"]);
      await page.page.keyboard.press("Control+z");
      await page.verdictIs(/Acme (leads|and Borealis are a near tie)/);
      await page.page.keyboard.press("Control+Shift+z");
      await page.verdictIs(/Borealis (leads|and Acme are a near tie)/);
      assert.deepEqual(page.complaints, []);
    });

    test("an event log asks whose it is and says what stood in for the first reply", async (t) => {
      const page = await open(t, browser, place());
      await page.drop("log.csv", incidentLog);
      await page.says("a ServiceNow incident event log, one row an event");
      await page.says("What stands in for the first reply is the earliest event in which the state is no longer New.");
      assert.equal(await page.button("Use these tickets").isDisabled(), true);
      await page.view.getByLabel("Name of a vendor").fill("Deepwell");
      await page.press("Use these tickets");
      await page.view.getByRole("button", { name: "Deepwell, Immediate: in time 13 of 13 · 77–100%; within target 13" }).waitFor();
      assert.deepEqual(page.complaints, []);
    });

    test("a long file tells its progress, can be cancelled, and another one is read after it", async (t) => {
      const page = await open(t, browser, place());
      await page.place("Tickets");
      await page.choose(big);
      await page.says(/^\d+\.\d MB of \d+\.\d MB$/);
      await page.press("Cancel");
      await bringIn(page);
      assert.deepEqual(page.complaints, []);
    });

    test("where there are no workers the page reads the file itself, and can be cancelled", async (t) => {
      const page = await open(t, browser, place(), { prepare: (page) => page.addInitScript(() => delete window.Worker) });
      await page.place("Tickets");
      await page.choose(big);
      await page.says(/^\d+\.\d MB of \d+\.\d MB$/);
      await page.press("Cancel");
      await page.says("files are read in slices on the page itself");
      await bringIn(page);
      assert.deepEqual(page.complaints, []);
    });

    test("where a policy forbids workers the page reads the file itself", async (t) => {
      const { address, own } = place();
      const prepare = (page) => page.route(address, async (route) => {
        const isFolder = address.endsWith("/");
        const text = textOf(isFolder ? "index.html" : "backstop.html").replace("worker-src blob:", "worker-src 'none'");
        // The file's mark stands above what a server says.
        await route.fulfill({ body: isFolder ? text : marked(text), contentType: "text/html; charset=utf-8" });
      });
      const page = await open(t, browser, { address, own }, { prepare });
      await page.place("Tickets");
      await bringIn(page);
      await page.says("files are read in slices on the page itself");
    });

    test("a worker that never says it is ready is given up, and the file that waited is read", async (t) => {
      const prepare = (page) => page.addInitScript(() => {
        window.Worker = class extends EventTarget { postMessage() {} terminate() {} };
      });
      const page = await open(t, browser, place(), { prepare });
      await page.place("Tickets");
      await bringIn(page);
      assert.deepEqual(page.complaints, []);
    });

    test("a browser without WebAssembly says so", async (t) => {
      const prepare = (page) => page.addInitScript(() => delete window.WebAssembly);
      const page = await open(t, browser, place(), { prepare });
      await page.says("this browser is too old");
      await page.says("浏览器版本过旧");
    });

    test("an error in the program is told in both languages, with its message", async (t) => {
      const prepare = (page) => page.addInitScript(() => {
        const find = Document.prototype.getElementById;
        Document.prototype.getElementById = function (id) {
          return id === "app" && new Error().stack.includes("wasm") ? null : find.call(this, id);
        };
      });
      const page = await open(t, browser, place(), { prepare });
      await page.says("met an error in its own program");
      await page.says("因自身程序出错而停止");
      await page.says("the page has no element with the id app");
    });

    for (const [locale, colorScheme, names] of [
      ["en-GB", "light", ["Overview", /Answers/, "Tickets", "Weights", "Report"]],
      ["zh-CN", "dark", ["总览", /问卷/, "工单", "权重", "报告"]],
    ]) {
      test(`no accessibility fault that a machine can find, in any place: ${locale}, ${colorScheme}`, async (t) => {
        const page = await open(t, browser, place(), { locale, colorScheme });
        for (const name of names) {
          await page.place(name);
          assert.deepEqual(await page.faults(), [], String(name));
        }
      });
    }
  });
}

const anywhere = () => places["the folder under a sub-path"]();

test("bad files say what is wrong and where, and lose nothing", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.place("Tickets");
  await bringIn(page);
  for (const [file, sentence] of [
    ["empty.csv", "It is empty."],
    ["photo.png", "It is neither a table nor a workbook nor JSON nor a chat."],
    ["cut.xlsx", "The workbook is cut off or damaged"],
    ["head.csv", "It has a header and no row under it."],
  ]) {
    const text = { "empty.csv": "", "photo.png": "\0", "cut.xlsx": "PK\u0003\u0004 cut off", "head.csv": "id,created,first_response\n" }[file];
    await page.drop(file, text);
    await page.says(sentence);
    await page.says("What was there before is unchanged.");
    await page.press("Close");
  }
  await page.drop("broken.csv", broken);
  await page.press("Use these tickets");
  await page.says("problems 3; set aside: rows 3, tickets 0");
  await page.press("Import report: broken.csv");
  await page.says("“2026-02-30 02:00” is not a date this page can read, or does not exist; the row was set aside.");
  await page.says("The row has 8 of 7 cells;");
  await page.says("The row has no ticket number; it was set aside.");
  await page.page.keyboard.press("Escape");
  await page.view.getByRole("button", { name: /Acme, Immediate: in time 50 of 50 · 93–100% \(\+1\)/ }).waitFor();
});

test("a visit that only looks at the example asks for no worker", async (t) => {
  const asked = [];
  const prepare = (page) => page.on("request", (request) => asked.push(request.url()));
  const page = await open(t, browser, anywhere(), { prepare });
  await page.place("Weights");
  const workers = () => asked.filter((url) => /worker-\w+\.(js|wasm)$/.test(url)).length;
  assert.equal(workers(), 0);
  await page.place("Tickets");
  await bringIn(page);
  assert.equal(workers(), 2);
});

test("after naming the first vendor the field stays where it is, ready for the next", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.press("Start your own");
  const field = page.view.getByLabel("Name of a vendor");
  for (const name of ["Acme", "Borealis", "Corvid"]) {
    await field.fill(name);
    await page.page.keyboard.press("Enter");
    await page.view.getByLabel(`Rename: ${name}`).waitFor();
    assert.equal(await field.evaluate((field) => field === document.activeElement), true);
  }
  await field.fill("acme");
  await page.page.keyboard.press("Enter");
  await page.says("acme is already there; give each vendor its own name.");
});

test("eight vendors with long names fit, on every width", async (t) => {
  const names = Array.from({ length: 8 }, (_, index) => `Vendor ${index} 实时音视频服务 with a long name`);
  const page = await open(t, browser, anywhere());
  await page.press("Start your own");
  for (const name of names) {
    await page.view.getByLabel("Name of a vendor").fill(name);
    await page.page.keyboard.press("Enter");
  }
  await page.drop("x.csv", threeVendors.replaceAll("Acme\n", `${names[0]}\n`));
  await page.press("Use these tickets");
  for (const width of [1280, 1024, 768, 360]) {
    await page.page.setViewportSize({ width, height: 800 });
    for (const place of ["Overview", /Answers/, /Tickets/, "Weights", "Report"]) {
      await page.place(place);
      assert.equal(await page.overhang(), 0, `${place} at ${width}`);
    }
  }
});

test("a refusal is in sight, wherever the reader was", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.place(/Answers/);
  await page.page.evaluate(() => scrollTo(0, 1500));
  await page.drop("empty.csv", "");
  await page.says("It is empty.");
  await page.page.waitForFunction(() => scrollY === 0);
});

test("a file that is read meanwhile takes neither focus nor place from who is typing", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.place("Tickets");
  await page.choose(big);
  await page.place(/Answers/);
  const title = page.view.getByLabel("Title of this evaluation");
  await title.pressSequentially("Live classes in four countries, winter term", { delay: 40 });
  assert.equal(await title.inputValue(), "Live classes in four countries, winter term");
  await page.place("Tickets");
  // However long sixty megabytes take.
  await page.view.getByText("Which priority is which tier?").waitFor({ timeout: 120_000 });
});

test("dragged text is left to the fields", async (t) => {
  const page = await open(t, browser, anywhere());
  const dragOver = (kind) => page.view.locator("main").evaluate((main, kind) => {
    const transfer = new DataTransfer();
    if (kind === "Files") transfer.items.add(new File(["x"], "x.csv"));
    else transfer.setData(kind, "x");
    const event = new DragEvent("dragover", { dataTransfer: transfer, bubbles: true, cancelable: true });
    return !main.dispatchEvent(event);
  }, kind);
  assert.equal(await dragOver("text/plain"), false);
  assert.equal(await dragOver("Files"), true);
  await page.says("Drop it to read its tickets here");
});

test("the browser's language decides at first, and the page's switch after that", async (t) => {
  const page = await open(t, browser, anywhere(), { locale: "zh-TW" });
  await page.says("这是一份示例，厂商和工单均为虚构。");
  assert.equal(await page.page.locator("html").getAttribute("lang"), "zh-CN");
  await page.press("English");
  await page.says("This is a worked example");
  assert.equal(await page.page.locator("html").getAttribute("lang"), "en");
});

test("on a phone of 360 pixels nothing hangs over the edge", async (t) => {
  const page = await open(t, browser, anywhere(), { viewport: { width: 360, height: 740 } });
  for (const name of ["Overview", "Answers", "Tickets", "Weights", "Report"]) {
    await page.place(name);
    assert.equal(await page.overhang(), 0, name);
  }
});

test("the arrow keys go from bar to bar", async (t) => {
  const page = await open(t, browser, anywhere());
  const bars = page.view.locator(".compliance .chart__mark");
  await bars.first().focus();
  await page.page.keyboard.press("ArrowDown");
  await page.page.keyboard.press("ArrowDown");
  assert.equal(await bars.nth(2).evaluate((bar) => bar === document.activeElement), true);
});

test("tiers can be tightened, and a limit before its target is refused with the reason", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.place("Tickets");
  await bringIn(page);
  await page.place("Weights");
  const limit = page.view.getByLabel("Immediate: Limit, minutes");
  await limit.fill("5");
  await limit.blur();
  await page.says("The limit of 5 min comes before the target of 15 min");
  assert.equal(await limit.inputValue(), "30");
  const target = page.view.getByLabel("Immediate: Target, minutes");
  await target.fill("5");
  await target.blur();
  await limit.fill("10");
  await limit.blur();
  await page.place("Tickets");
  await page.view.getByRole("button", { name: /Acme, Immediate: in time 0 of 50/ }).waitFor();
});

test("the report can be taken along as Markdown", async (t) => {
  const page = await open(t, browser, anywhere(), { permissions: ["clipboard-read", "clipboard-write"] });
  await page.place("Report");
  await page.press("Copy as Markdown");
  await page.says("Copied.");
  const text = await page.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /\*\*Lantern leads on support by \d+ points/);
  const [download] = await Promise.all([page.page.waitForEvent("download"), page.press("Save as Markdown")]);
  assert.equal(download.suggestedFilename(), "backstop.md");
});

test("the browser compiles the shipped program", async (t) => {
  const { page } = await open(t, browser, anywhere());
  const compiled = await page.evaluate(async () => {
    const { href } = document.querySelector('link[type="application/wasm"]');
    return String(await WebAssembly.compile(await (await fetch(href)).arrayBuffer()));
  });
  assert.equal(compiled, "[object WebAssembly.Module]");
});

test("a part of the folder that is missing is told", async (t) => {
  const prepare = (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  const page = await open(t, browser, anywhere(), { prepare });
  await page.says("could not be loaded completely");
  await page.says("未能完整加载");
});

test("the folder's page, opened by double click, points to the single file", async (t) => {
  const address = pathToFileURL(join(dist, "index.html")).href;
  const page = await open(t, browser, { address, own: address });
  await page.says("please open backstop.html");
  await page.says("请打开同一文件夹中的 backstop.html");
});

for (const form of ["src", "srcdoc"]) {
  test(`the single file runs in a sandboxed iframe (${form}), worker included`, async (t) => {
    const outer = await open(t, browser, { address: `${wiki.address}${form}.html`, own: wiki.address });
    const page = new Page(outer.page, outer.complaints, outer.page.frameLocator("iframe"));
    await page.place("Tickets");
    await bringIn(page);
    assert.equal(await page.view.getByText("files are read in slices").count(), 0);
    assert.deepEqual(page.complaints, []);
  });
}

/** Opens a copy of the single file by double click. */
async function openCopy(t, name, content) {
  writeFileSync(join(scratch, name), content);
  const address = pathToFileURL(join(scratch, name)).href;
  return open(t, browser, { address, own: address });
}

test("the single file runs when its text is saved in UTF-8", async (t) => {
  const page = await openCopy(t, "utf-8.html", textOf("backstop.html"));
  await page.place("Tickets");
  await bringIn(page);
  assert.equal(await page.view.getByText("files are read in slices").count(), 0);
  assert.deepEqual(page.complaints, []);
});

test("a single file with one character changed, or without its end, says that it is not whole", async (t) => {
  const text = textOf("backstop.html");
  const middle = text.length / 2 | 0;
  for (const [name, copy] of [
    ["changed.html", marked(`${text.slice(0, middle)}\u8150${text.slice(middle + 1)}`)],
    ["missing.html", marked(text.slice(0, middle) + text.slice(middle + 1))],
    ["shorter.html", marked(text.slice(0, middle))],
    ["odd.html", marked(text).subarray(0, text.length | 1)],
  ]) {
    const page = await openCopy(t, name, copy);
    await page.says("could not be loaded completely");
    await page.says("未能完整加载");
  }
});

test("the server gives nothing outside its folder", async () => {
  const { hostname, port } = new URL(folder.address);
  const ask = (path) => new Promise((resolve) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).end();
  });
  assert.equal(await ask("/some/wiki/path/"), 200);
  for (const path of ["../../../../../etc/hostname", "..%2f..%2fCargo.toml", "../Cargo.toml", "%00", "%"]) {
    assert.equal(await ask(`/some/wiki/path/${path}`), 404, path);
  }
  assert.equal(await ask("/"), 404);
});

/** Events of one ticket each of a calendar, a promise, a pause and a hand-off. */
const events = `ticket,at,event,side,text,priority,group,vendor
1,2026-09-28 02:00,created,customer,,P1,,Acme
1,2026-09-28 02:01,reply,bot,We have received your request,,,
1,2026-09-28 02:20,reply,vendor,We have recorded your problem and will handle it soon,,,
1,2026-09-28 03:05,reply,vendor,Set the bitrate to 800 in setParameters and rejoin the channel,,,
1,2026-09-28 04:00,resolved,vendor,,,,
2,2026-09-28 02:00,created,customer,,P1,,Acme
2,2026-09-28 02:10,reply,vendor,Could you please send the logs of the failing call?,,,
2,2026-09-28 02:10,waiting_on_customer,vendor,,,,
2,2026-09-28 05:00,reply,customer,Here they are,,,
2,2026-09-28 05:30,assigned,vendor,,,R&D,
2,2026-09-29 09:00,resolved,vendor,,,,
`;

/** Brings in the events, from an evaluation of one's own. */
async function bringEvents(page) {
  await page.place("Tickets");
  await page.view.locator("input[type=file]").first().setInputFiles({ name: "events.csv", mimeType: "text/csv", buffer: Buffer.from(events) });
  await page.press("Use these tickets");
  await page.says("First replies in time, on three clocks");
}

const drawer = (page) => page.view.locator("dialog[open]");

test("from a number to its tickets and to a ticket's timeline, and back by Escape", async (t) => {
  const page = await open(t, browser, anywhere());
  await bringEvents(page);
  await page.view.locator(".sheet__open", { hasText: "2 of 2" }).first().click();
  await drawer(page).getByText("Acme: T1 · Immediate").waitFor();
  await drawer(page).getByRole("button", { name: "1", exact: true }).click();
  await drawer(page).getByText("Answered 2026-09-28 02:20, after 20 min on this clock").first().waitFor();
  await drawer(page).getByText("after 1 h 5 min on this clock").waitFor();
  await drawer(page).getByRole("img", { name: /They only said “noted”/ }).waitFor();
  assert.deepEqual(await page.faults(), []);
  await drawer(page).getByRole("button", { name: "call it substantive" }).click();
  await drawer(page).getByRole("button", { name: "call it boilerplate" }).first().waitFor();
  await page.page.keyboard.press("Escape");
  await drawer(page).getByText("Acme: T1 · Immediate").waitFor();
  await page.page.keyboard.press("Escape");
  await page.view.locator("dialog").waitFor({ state: "detached" });
  assert.deepEqual(page.complaints, []);
});

/** How many tickets the title of the open list counts, once it says those words. */
async function listed(page, words) {
  const title = drawer(page).getByRole("heading", { name: words }).first();
  await title.waitFor();
  const [, count] = /\((\d+)\)$/.exec(await title.innerText());
  const all = Number(count);
  assert.equal(await drawer(page).locator("tbody tr").count(), Math.min(all, 200));
  return all;
}

/** Closes the open list. */
async function close(page) {
  await page.page.keyboard.press("Escape");
  await page.view.locator("dialog").waitFor({ state: "detached" });
}

test("a bar's parts, its row and the numbers beside it open just their tickets, by mouse and by keyboard", async (t) => {
  const page = await open(t, browser, anywhere());
  for (const place of [/Overview/, "Tickets"]) {
    await page.place(place);
    const chart = page.view.locator("figure.compliance svg.chart");
    // The example's tickets are made by the worker when they are first asked for.
    const part = chart.getByRole("button", { name: /^Lantern, Immediate: within limit \d+$/ });
    const count = Number(/\d+$/.exec(await part.getAttribute("aria-label")));
    await part.click();
    assert.equal(await listed(page, /^Lantern: T1 .* within limit \(/), count);
    await close(page);

    // Tab reaches the first row; arrow keys go on to its parts.
    const first = chart.locator(".chart__mark").first();
    const isFocused = (mark) => mark.evaluate((mark) => mark === document.activeElement);
    await first.focus();
    await page.page.keyboard.press("Enter");
    const row = await first.getAttribute("aria-label");
    const counted = await listed(page, /counted \(/);
    assert.match(row, new RegExp(`in time \\d+ of ${counted} `));
    await close(page);
    assert.equal(await isFocused(first), true, "the focus returns to what was pressed");
    await page.page.keyboard.press("ArrowRight");
    const second = await chart.locator(".chart__mark").nth(1).getAttribute("aria-label");
    assert.equal(await isFocused(chart.locator(".chart__mark").nth(1)), true);
    await page.page.keyboard.press(" ");
    assert.equal(await listed(page, /within target \(/), Number(/\d+$/.exec(second)));
    await close(page);

    await page.view.locator("summary", { hasText: "The numbers" }).first().click();
    const table = page.view.getByRole("table", { name: "First replies against the SLA tiers" }).first();
    const cell = table.getByRole("row", { name: /Lantern T1/ }).getByRole("button").nth(1);
    const number = Number(await cell.innerText());
    await cell.click();
    assert.equal(await listed(page, /^Lantern: T1/), number);
    await close(page);
  }
  await page.place(/Overview/);
  const tickets = page.view.locator(".ranking__evidence .sheet__open").first();
  const all = Number((await tickets.innerText()).split(" ")[0]);
  await tickets.click();
  assert.equal(await listed(page, /all tickets/), all);
  await close(page);
  assert.deepEqual(await page.faults(), []);
  assert.deepEqual(page.complaints, []);
});

test("a percentile and an hour open the tickets that they are read from", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.place("Tickets");
  await page.view.locator("summary", { hasText: "How long it takes" }).click();
  const row = page.view.locator("tr", { hasText: "workaround or fix" }).first().getByRole("button");
  const count = Number(await row.first().innerText());
  await row.last().click();
  assert.equal(await listed(page, /workaround or fix/), count);
  await drawer(page).getByRole("columnheader", { name: "Took" }).waitFor();
  await close(page);
  await page.view.locator("summary", { hasText: "When: hour by weekday" }).click();
  const hour = page.view.getByRole("button", { name: /^Mon \d\d:00–\d\d:00: \d+ of \d+ in time/ }).first();
  const [, opened] = / of (\d+) in time/.exec(await hour.getAttribute("aria-label"));
  await hour.click();
  assert.equal(await listed(page, /looked at for/), Number(opened));
  assert.deepEqual(page.complaints, []);
});

test("a calendar of one's own changes what counts, with its pictures, and undo takes it back", async (t) => {
  const page = await open(t, browser, anywhere());
  await bringEvents(page);
  await page.place("Weights");
  await page.press("China, Mon–Fri 9–18");
  await page.says("The year 2026");
  await page.view.getByLabel(/Monday/).first().fill("25:00");
  await page.view.locator(".sheet__problems", { hasText: "25:00" }).waitFor();
  await page.view.getByLabel(/Monday/).first().fill("09:00-12:00, 13:30-18:00");
  await page.view.locator(".sheet__problems").waitFor({ state: "detached" });
  await page.view.locator("select").first().selectOption({ index: 1 });
  await page.place("Tickets");
  // 02:00 UTC is 10:00 in Shanghai, within the hours: nothing changes but the zone in which times are shown.
  await page.view.locator(".sheet__open", { hasText: "2 of 2" }).first().click();
  await drawer(page).getByText("Asia/Shanghai").first().waitFor();
  await page.page.keyboard.press("Escape");
  for (let undone = 0; undone < 3; undone++) await page.page.keyboard.press("Control+z");
  await page.place("Weights");
  await page.view.getByText("The year 2026").waitFor({ state: "detached" });
  assert.deepEqual(page.complaints, []);
});

test("a promise runs the contract's clock, and without its condition it counts as none", async (t) => {
  const page = await open(t, browser, anywhere());
  await bringEvents(page);
  await page.place(/Answers/);
  await page.press("What was promised");
  await drawer(page).getByRole("button", { name: "no promise" }).first().click();
  const enter = async (label, text) => {
    await drawer(page).getByLabel(label).first().fill(text);
    await page.page.keyboard.press("Tab");
  };
  await enter(/First reply/, "15 min");
  await enter(/Plan/, "Gold");
  await enter(/Document/, "SLA 2026");
  await page.page.keyboard.press("Escape");
  await drawer(page).getByText("15 min").first().waitFor();
  await page.page.keyboard.press("Escape");
  await page.place("Tickets");
  await page.view.locator(".sheet__open", { hasText: "1 of 2" }).first().waitFor();
  assert.deepEqual(page.complaints, []);
});

test("what each other decision would change is tried one at a time", async (t) => {
  const page = await open(t, browser, anywhere());
  await bringEvents(page);
  await page.place("Weights");
  await page.press("How the odd cases are decided");
  await drawer(page).getByRole("rowheader", { name: "as decided now" }).waitFor();
  await drawer(page).getByText("instead of 2 of 2").first().waitFor();
  assert.deepEqual(await page.faults(), []);
});

test("a call at night is logged with a stopwatch, counted, taken out and brought back", async (t) => {
  const page = await open(t, browser, anywhere());
  await page.press("Start your own");
  await page.view.getByLabel("Name of a vendor").fill("Acme");
  await page.press("Add");
  await page.place("Tickets");
  await page.press("Open it now and start the stopwatch");
  await page.says(/without an answer/);
  await page.press("They answered");
  await page.says(/First answer after/);
  await page.says("First replies in time, on three clocks");
  assert.deepEqual(await page.faults(), []);
  await page.view.getByText("Correct this ticket").click();
  await page.view.locator(".log").getByRole("button", { name: /^Remove/ }).last().click();
  await page.view.getByText(/First answer after/).waitFor({ state: "detached" });
  await page.page.keyboard.press("Control+z");
  await page.says(/First answer after/);
  assert.deepEqual(page.complaints, []);
});
