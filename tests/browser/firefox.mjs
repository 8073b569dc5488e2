// What a visitor does in Firefox as it comes, over WebDriver BiDi: one start of the browser, one visit after another.
//
// In: JSON {firefox, origin, bezoeken: [{naam, soort, …}]}, see test_firefox.py; out: JSON {versie, bezoeken: {naam:
// {gaf, mis}}}: what each visit gave, and what went wrong on its pages.

import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

/** @typedef {import("puppeteer-core").Page} Page */

const asked = JSON.parse(readFileSync(0, "utf8"));
const PATIENCE = { timeout: 60_000 }; // milliseconds; Python has to be fetched and started
const HEADLINE = "[data-antwoord] .zinnen__kop";

/** @type {(page: Page, selector: string) => Promise<string>} */
const text = (page, selector) => page.$eval(selector, (it) => (it.textContent ?? "").replace(/\s+/g, " ").trim());

/**
 * Waits until an element is shown, and has these words in it.
 * @type {(page: Page, selector: string, words: string) => Promise<unknown>}
 */
const shown = (page, selector, words) =>
  page.waitForFunction(
    (one, part) => {
      const found = document.querySelector(one);
      return found?.checkVisibility() && found.textContent?.includes(part);
    },
    PATIENCE,
    selector,
    words,
  );

/** @type {Record<string, (page: Page, asked: any) => Promise<unknown>>} */
const visits = {
  async zoek(page, { vraag }) {
    await page.goto(`${asked.origin}zoeken/`);
    await page.type("#zoekveld", vraag);
    await shown(page, "[data-zoek-melding]", `voor „${vraag}”`);
    return await text(page, ".zoek__treffer");
  },
  async peil(page, { adres, dag, gemeente }) {
    await page.goto(asked.origin + adres);
    await page.focus("[data-peil-keuze] > summary");
    await page.keyboard.press("Enter");
    for (const [part, typed] of Object.entries(dag)) await page.type(`#peil-${part}`, typed);
    await page.waitForSelector(`#peil-gemeente option[value="${gemeente}"]`, PATIENCE);
    await page.select("#peil-gemeente", gemeente);
    await page.focus("[data-peil-formulier] button");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash !== "", PATIENCE);
    const told = await text(page, "[data-peil-stand]");
    return { adres: page.url().slice(asked.origin.length), stand: told, inhoud: await text(page, "main") };
  },
  async rekenhulp(page, { adres }) {
    await page.goto(`${asked.origin + adres}voorbeelden/`);
    const [link, expected] = await page.$eval(".voorbeeld:has(.neem-over):has(.zinnen__kop)", (it) => [
      it.querySelector(".neem-over a")?.getAttribute("href") ?? "",
      it.querySelector(".zinnen__kop")?.textContent ?? "",
    ]);
    await page.goto(new URL(link, page.url()).href);
    await shown(page, HEADLINE, expected);
    return { verwacht: expected, kop: await page.$eval(HEADLINE, (it) => it.textContent) };
  },
  async bestand(page, { adres, bestand }) {
    await page.goto(asked.origin + adres);
    const field = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#bestand"));
    await field.uploadFile(bestand);
    await shown(page, "[data-bestandsnaam]", bestand.replace(/.*\//, ""));
    await page.click('form.formulier button[type="submit"]');
    await shown(page, "[data-samenvatting]", "uitgerekend");
    return await text(page, "[data-samenvatting]");
  },
};

/** @type {(page: Page) => string[]} */
function watch(page) {
  const wrong = /** @type {string[]} */ ([]);
  page.on("console", (one) => one.type() === "error" && wrong.push(`console: ${one.text()}`));
  page.on("pageerror", (error) => wrong.push(`exception: ${error}`));
  page.on("request", (one) => /^http/.test(one.url()) && !one.url().startsWith(asked.origin) && wrong.push(one.url()));
  page.on("response", (one) => one.status() >= 400 && wrong.push(`${one.status()}: ${one.url()}`));
  return wrong;
}

const browser = await puppeteer.launch({ browser: "firefox", executablePath: asked.firefox, ...PATIENCE });
const bezoeken = /** @type {Record<string, object>} */ ({});
try {
  for (const { naam, soort, ...rest } of asked.bezoeken) {
    const page = await browser.newPage();
    const mis = watch(page);
    const gaf = await visits[soort](page, rest).catch((error) => void mis.push(String(error)));
    bezoeken[naam] = { gaf: gaf ?? null, mis };
    await page.close();
  }
  process.stdout.write(JSON.stringify({ versie: await browser.version(), bezoeken }));
} finally {
  await browser.close();
}
