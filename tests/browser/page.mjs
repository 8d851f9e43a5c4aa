// The page as a person sees it: opens it, finds things by their words, and collects what must not happen.

import { readFileSync } from "node:fs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Opens `address` and collects every complaint, and every request beyond `own`. */
export async function open(t, browser, { address, own }, { prepare = () => {}, ...context } = {}) {
  const page = await (await browser.newContext({ locale: "en-GB", ...context })).newPage();
  page.setDefaultTimeout(15_000);
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
  return new Page(page, complaints);
}

export class Page {
  /** `view` is the page, or the frame in which it runs. */
  constructor(page, complaints, view = page) {
    Object.assign(this, { page, complaints, view });
  }

  ready = () => this.view.locator(".shell").waitFor();
  button = (name) => this.view.getByRole("button", { name }).first();
  press = (name) => this.button(name).click();
  says = (text) => this.view.getByText(text).first().waitFor();
  place = (name) => this.view.getByRole("navigation").getByRole("button", { name }).click();
  verdict = () => this.view.locator(".verdict__say, .verdict-strip").first().innerText();
  verdictIs = (text) => this.view.locator(".verdict__say, .verdict-strip").filter({ hasText: text }).first().waitFor();
  choose = (file) => this.view.locator("input[type=file]").setInputFiles(file);

  /** Drops a file of that text somewhere on the page. */
  async drop(name, text) {
    const data = await this.page.evaluateHandle(([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    }, [name, text]);
    await this.view.locator("main").dispatchEvent("drop", { dataTransfer: data });
  }

  /** The vendors of the ranking, first to last. */
  async order() {
    await this.place(/Overview|总览/);
    const names = await this.view.locator(".ranking__name").allInnerTexts();
    return names.map((text) => text.split("\n")[0]);
  }

  /** Answers every question about a vendor from the keyboard; `other` maps a question to another level. */
  async answer(vendor, level, other = {}) {
    for (const question of await this.view.locator(".question").all()) {
      const id = (await question.locator(".question__about").innerText()).split(" ")[0];
      await question.getByRole("radio", { name: new RegExp(`^${vendor}[:：] 0\\.`) }).focus();
      await this.page.keyboard.press(String(other[id] ?? level));
      await question.locator(`input[aria-label^="${vendor}: ${other[id] ?? level}."]:checked`).waitFor();
    }
  }

  /** Every accessibility fault that a machine can find. */
  async faults() {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => window.axe.run());
    return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
  }

  /** How far the page can be scrolled sideways. */
  overhang = () => this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
