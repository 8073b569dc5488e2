// What a page asks the worker. In, with a port for the answers where there are any:
//
//   {soort: "stand"}           no answer                      this page hears it when it is a copy
//   {soort: "gelezen", adres}  no answer                      a page that was read before the worker was there
//   {soort: "rustig"}          no answer                      the reader has what he came for: now there is time to keep
//   {soort: "overzicht"}       out: {uitgave, gezien, delen, gelezen}  what is kept, and of when: parts, addresses
//   {soort: "bewaar", deel}    out: {klaar, van} …, then {gedaan: true} or {fout}: vol, vernieuwd or verbinding
//   {soort: "laat", deel}      out: {gedaan: true}
//   {soort: "wis"}             out: {gedaan: true}
//
// A page hears {soort: "kopie", gezien} when it is a copy, with of when; {soort: "vernieuwd"} when the server has another
// edition than the page is of; and {soort: "herlaad"} when it has to be asked for anew.

import { belongs } from "./antwoorden.js";
import { drop, follow, keepAsked } from "./bewaren.js";
import { bindingOf } from "./klanten.js";
import { Full, Renewed } from "./ophalen.js";
import { forget, isReady, state } from "./stand.js";
import { onServer } from "./uitgave.js";
import { addressOf, ours, read, urlOf } from "./waar.js";

/** @type {Record<string, (data: any, answer: (said: object) => void, event: ExtendableMessageEvent) => Promise<void>>} */
const ANSWERS = {
  async stand(_, __, event) {
    const page = /** @type {Client} */ (event.source);
    const { uitgave, kopie } = await bindingOf(page.id);
    const edition = (await state()).uitgaven.find(({ naam }) => naam === uitgave);
    if (kopie && edition) page.postMessage({ soort: "kopie", gezien: edition.gezien });
  },

  async gelezen({ adres }, _, event) {
    const url = new URL(adres, urlOf(""));
    if (addressOf(url) === null) return;
    const response = await fetch(url, { cache: "no-cache" });
    await belongs(url.href, response.ok ? response : null, (task) => event.waitUntil(task));
  },

  async rustig() {
    const now = await onServer();
    if (now) await follow(now);
  },

  async overzicht(_, answer) {
    const known = await state();
    const [edition] = known.uitgaven.filter(isReady);
    const pages = new Set();
    for (const { naam } of known.uitgaven.filter(isReady)) {
      for (const { url } of await (await caches.open(read(naam))).keys()) {
        const address = addressOf(url) ?? "";
        if (address === "" || address.endsWith("/")) pages.add(address);
      }
    }
    answer({
      uitgave: edition?.naam ?? null,
      gezien: edition?.gezien ?? null,
      delen: edition?.delen ?? [],
      gelezen: [...pages],
    });
  },

  async bewaar({ deel }, answer) {
    try {
      await keepAsked(deel, (klaar, van) => answer({ klaar, van }));
      answer({ gedaan: true });
    } catch (error) {
      answer({ fout: error instanceof Full ? "vol" : error instanceof Renewed ? "vernieuwd" : "verbinding" });
    }
  },

  async laat({ deel }, answer) {
    await drop(deel);
    answer({ gedaan: true });
  },

  async wis(_, answer) {
    await forget();
    await Promise.all((await ours()).map((one) => caches.delete(one)));
    answer({ gedaan: true });
  },
};

/** @param {ExtendableMessageEvent} event */
export function answer(event) {
  const task = Object.hasOwn(ANSWERS, event.data?.soort) && ANSWERS[event.data.soort];
  if (!task) return;
  const say = (said) => event.ports[0]?.postMessage(said);
  event.waitUntil(task(event.data, say, event).catch(() => say({ fout: "verbinding" })));
}
