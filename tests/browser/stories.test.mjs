// What people do with the page, in a real browser, on the built `dist`.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { serve } from "./serve.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "backstop-stories-"));
const small = join(scratch, "three lines.csv");
const large = join(scratch, "large.csv");
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RESULT = "3 newlines, 11 bytes";

let browser, folder, wiki;

before(async () => {
  writeFileSync(small, "甲,1\nb,2\n\n");
  // Sparse: takes no room, and about a second to read.
  writeFileSync(large, "");
  truncateSync(large, 1.5 * 2 ** 30);
  copyFileSync(join(dist, "backstop.html"), join(scratch, "backstop.html"));
  const source = readFileSync(join(dist, "backstop.html"), "utf8").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const host = '<link rel="icon" href="data:,"><iframe sandbox="allow-scripts"';
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

/** Opens `address` and collects everything that must not happen there. */
async function open(t, { address, own }, prepare = () => {}) {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  t.after(() => page.context().close());
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => ["error", "warning"].includes(line.type()) && complaints.push(line.text()));
  page.on("requestfailed", (asked) => complaints.push(`failed: ${asked.url()}`));
  page.on("request", (asked) => {
    if (!asked.url().startsWith(own) && !/^(blob|data|about):/.test(asked.url())) complaints.push(asked.url());
  });
  await prepare(page);
  await page.goto(address);
  return { page, complaints };
}

const status = (view, text) => view.getByRole("status").filter({ hasText: text }).waitFor();
const choose = (view, file) => view.getByLabel("File").setInputFiles(file);
const workedBy = (view, who) => view.locator(".counter__hands", { hasText: who }).waitFor();

for (const [name, place] of Object.entries(places)) {
  describe(name, () => {
    test("a chosen file is read by the worker, and nothing is asked of anybody else", async (t) => {
      const { page, complaints } = await open(t, place());
      await workedBy(page, /^worker$/);
      await choose(page, small);
      await status(page, RESULT);
      assert.equal(await page.locator("body").evaluate((body) => getComputedStyle(body).color), "rgb(27, 31, 36)");
      assert.deepEqual(complaints, []);
    });

    test("a file chosen before the worker is ready is read as well", async (t) => {
      const { page, complaints } = await open(t, place());
      await choose(page, small);
      await status(page, RESULT);
      assert.deepEqual(complaints, []);
    });

    test("a dropped file is read", async (t) => {
      const { page, complaints } = await open(t, place());
      const data = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["a\nb\n"], "dropped.csv"));
        return transfer;
      });
      await page.dispatchEvent("main", "drop", { dataTransfer: data });
      await status(page, "2 newlines, 4 bytes");
      assert.deepEqual(complaints, []);
    });

    test("reading tells its progress, can be cancelled, and starts again", async (t) => {
      const { page, complaints } = await open(t, place());
      await workedBy(page, /^worker$/);
      await choose(page, large);
      await status(page, /^\d+ bytes read$/);
      await page.getByRole("button", { name: "Cancel" }).click();
      await status(page, "Cancelled.");
      await choose(page, small);
      await status(page, RESULT);
      assert.deepEqual(complaints, []);
    });

    test("where there are no workers the page reads the file itself, and can be cancelled", async (t) => {
      const { page, complaints } = await open(t, place(), (page) => page.addInitScript(() => delete window.Worker));
      await workedBy(page, "page: no worker can be started here");
      await choose(page, large);
      await status(page, /^\d+ bytes read$/);
      await page.getByRole("button", { name: "Cancel" }).click();
      await status(page, "Cancelled.");
      await choose(page, small);
      await status(page, RESULT);
      assert.deepEqual(complaints, []);
    });

    test("where a policy forbids workers the page reads the file itself", async (t) => {
      const { address, own } = place();
      const { page } = await open(t, { address, own }, (page) =>
        page.route(address, async (route) => {
          const file = join(dist, address.endsWith("/") ? "index.html" : "backstop.html");
          const body = readFileSync(file, "utf8").replace("worker-src blob:", "worker-src 'none'");
          await route.fulfill({ body, contentType: "text/html; charset=utf-8" });
        }));
      await workedBy(page, "page: no worker can be started here");
      await choose(page, small);
      await status(page, RESULT);
    });

    test("a worker that never says it is ready is given up", async (t) => {
      const { page, complaints } = await open(t, place(), (page) => page.addInitScript(() => {
        window.Worker = class extends EventTarget { postMessage() {} terminate() {} };
      }));
      await choose(page, small);
      await workedBy(page, "it did not say that it is ready");
      await status(page, RESULT);
      assert.deepEqual(complaints, []);
    });

    for (const missing of ["WebAssembly", "DecompressionStream"]) {
      test(`a browser without ${missing} says so`, async (t) => {
        const { page } = await open(t, place(), (page) =>
          page.addInitScript((missing) => delete window[missing], missing));
        await page.getByText("this browser is too old").waitFor();
        await page.getByText("浏览器版本过旧").waitFor();
      });
    }

    test("an error in the program is told in both languages, with its message", async (t) => {
      const { page } = await open(t, place(), (page) => page.addInitScript(() => {
        const find = Document.prototype.getElementById;
        Document.prototype.getElementById = function (id) {
          return id === "app" && new Error().stack.includes("wasm") ? null : find.call(this, id);
        };
      }));
      await page.getByText("met an error in its own program").waitFor();
      await page.getByText("因自身程序出错而停止").waitFor();
      await page.locator("#failure pre", { hasText: "the page has no element with the id app" }).waitFor();
    });

    test("the page has no accessibility fault that a machine can find", async (t) => {
      const { page } = await open(t, place());
      await workedBy(page, /^worker$/);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    });
  });
}

test("the browser compiles the shipped program", async (t) => {
  const { page } = await open(t, places["the folder under a sub-path"]());
  const compiled = await page.evaluate(async () => {
    const { href } = document.querySelector('link[type="application/wasm"]');
    return String(await WebAssembly.compile(await (await fetch(href)).arrayBuffer()));
  });
  assert.equal(compiled, "[object WebAssembly.Module]");
});

test("a part of the folder that is missing is told", async (t) => {
  const { page } = await open(t, places["the folder under a sub-path"](), (page) =>
    page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })));
  await page.getByText("could not be loaded completely").waitFor();
  await page.getByText("未能完整加载").waitFor();
});

test("the folder's page, opened by double click, points to the single file", async (t) => {
  const address = pathToFileURL(join(dist, "index.html")).href;
  const { page } = await open(t, { address, own: address });
  await page.getByText("please open backstop.html").waitFor();
  await page.getByText("请打开同一文件夹中的 backstop.html").waitFor();
});

test("a folder without its worker's script still reads files", async (t) => {
  const { page } = await open(t, places["the folder under a sub-path"](), (page) =>
    page.route("**/worker-*.js", (route) => route.fulfill({ status: 404, body: "" })));
  await workedBy(page, "the worker's program cannot be loaded");
  await choose(page, small);
  await status(page, RESULT);
});

for (const form of ["src", "srcdoc"]) {
  test(`the single file runs in a sandboxed iframe (${form}), worker included`, async (t) => {
    const { page, complaints } = await open(t, { address: `${wiki.address}${form}.html`, own: wiki.address });
    const frame = page.frameLocator("iframe");
    await workedBy(frame, /^worker$/);
    await choose(frame, small);
    await status(frame, RESULT);
    assert.deepEqual(complaints, []);
  });
}

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
