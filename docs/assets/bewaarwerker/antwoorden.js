// What a page gets when it asks for something: from the server as long as that answers, and all of one edition.

import { Strategy } from "workbox-strategies/Strategy.js";
import { wantCalculators } from "./bewaren.js";
import { bind, bindingOf, FROM_SERVER, tellNews } from "./klanten.js";
import { copyIn, keepRead, newestCopy } from "./kopie.js";
import { isReady, save, state } from "./stand.js";
import { onServer, recognised } from "./uitgave.js";
import { addressOf, here, isForEver, kept, urlOf } from "./waar.js";

const PATIENCE = 4000; // milliseconds for a server that says nothing, when there is a copy
const BROKEN = 500; // from this status on the server cannot help it

/** Whether something is a whole file of this site, such as the address says. */
const isWhole = (response) => response.ok && response.type === "basic" && !response.redirected;

/**
 * To which edition a page belongs that came from the server just now. It was asked for before the server was asked which
 * edition it has; so if that is one we know, the page is of that one.
 * @param {string} url
 * @param {Response | null} page to keep
 * @param {(task: Promise<any>) => void} later work that need not be waited for
 * @returns {Promise<import("./stand.js").Binding>}
 */
export async function belongs(url, page, later) {
  const now = await onServer().catch(() => null);
  if (!now) return FROM_SERVER;
  const edition = await recognised(now);
  await wantCalculators(url);
  await save();
  if (page) later(keepRead(now, url, page));
  later(tellNews(now.naam));
  return edition ? { uitgave: edition.naam, kopie: false } : FROM_SERVER;
}

/**
 * The server may have been given another edition just between a page and the question which edition that was of. Then
 * the page is asked for once more, and a reader who got the older one gets the whole page anew.
 */
async function makeSure(id, url, page) {
  if ((await state()).uitgaven.length === 0 || (await bindingOf(id)).uitgave) return;
  const [got, there] = await Promise.all([
    page.text(),
    fetch(url, { cache: "no-cache" }).then((again) => again.text()),
  ]);
  if (got !== there) (await here.clients.get(id))?.postMessage({ soort: "herlaad" });
}

/** Pages: from the server, or else the newest copy. */
export class Pages extends Strategy {
  /** @override */
  async _handle(request, handler) {
    const { resultingClientId } = /** @type {FetchEvent} */ (handler.event);
    const copy = newestCopy(request.url);
    try {
      const response = await this.#fromServer(request, handler, copy);
      if (response.status >= BROKEN && (await copy)) throw new Error(String(response.status));
      const page = isWhole(response) ? response.clone() : null;
      const found = belongs(request.url, page, (task) => handler.waitUntil(task)).catch(() => FROM_SERVER);
      const bound = bind(resultingClientId, found);
      const twin = page?.clone();
      handler.waitUntil(bound.then(() => twin && makeSure(resultingClientId, request.url, twin)).catch(() => {}));
      return response;
    } catch (error) {
      const found = await copy;
      if (found) {
        await bind(resultingClientId, Promise.resolve({ uitgave: found.edition.naam, kopie: true }));
        return found.copy;
      }
      // A page that says so, at its own address: nothing on it would be found at another one.
      if (!(await state()).uitgaven.some(isReady)) throw error;
      return Response.redirect(`${urlOf("offline/")}#weg=${encodeURIComponent(addressOf(request.url) ?? "")}`);
    }
  }

  async #fromServer(request, handler, copy) {
    const asked = handler.fetch(request);
    asked.catch(() => {}); // also when nobody waits for it any more
    if (!(await copy)) return asked;
    const patience = new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE));
    return Promise.race([asked, patience]);
  }
}

/** What a page needs besides: of its own edition, or not at all. */
export class Files extends Strategy {
  /** @override */
  async _handle(request, handler) {
    const { clientId } = /** @type {FetchEvent} */ (handler.event);
    const address = addressOf(request.url) ?? "";
    if (isForEver(address)) return this.#forEver(address, request, handler);
    const { uitgave } = await bindingOf(clientId);
    const edition = (await state()).uitgaven.find(({ naam }) => naam === uitgave);
    if (!edition) return handler.fetch(request);
    const copy = await copyIn(edition, request.url);
    if (copy) return copy;
    const response = await handler.fetch(request);
    if (!isWhole(response)) return response;
    const now = await onServer();
    if (now?.naam === edition.naam) {
      handler.waitUntil(keepRead(edition, request.url, response.clone()));
      return response;
    }
    if (now) handler.waitUntil(tellNews(now.naam));
    throw new Error(`${address} is of another edition by now`);
  }

  /** The address names the content, so that any copy is right. */
  async #forEver(address, request, handler) {
    const copy = await caches.match(urlOf(address));
    if (copy) return copy;
    const response = await handler.fetch(request);
    const [edition] = (await state()).uitgaven;
    if (edition && isWhole(response)) {
      const store = await caches.open(kept(edition.naam));
      handler.waitUntil(store.put(urlOf(address), response.clone()).catch(() => {}));
    }
    return response;
  }
}
