// On every page: lets the worker keep what is read, and says so when this page is a copy.

import { nothingFirst } from "../gedeeld/eerst.js";
import { begin, container, controller, isWanted } from "./werker.js";

const AFTER = 1000; // milliseconds after the page is there

/** @param {MessageEvent} event */
async function hear({ data: { soort, gezien } }) {
  if (soort === "herlaad") location.reload();
  if (soort !== "kopie" && soort !== "vernieuwd") return;
  const { dayOf, say } = await import("./balk.js");
  if (soort === "kopie") say(`Geen verbinding met de site. U leest een kopie van ${dayOf(gezien)}.`, "Probeer opnieuw");
  else say("De site is net vernieuwd. Deze pagina is nog van de vorige uitgave.", "Laad opnieuw");
}

async function keep() {
  await nothingFirst();
  const worker = await begin();
  if (worker && worker !== controller()) worker.postMessage({ soort: "gelezen", adres: location.pathname });
  worker?.postMessage({ soort: "rustig" });
}

if (isWanted()) {
  const worker = controller();
  if (worker) {
    // What says so may not be there: the page is, and that comes first.
    container()?.addEventListener("message", (event) => hear(event).catch(() => {}));
    container()?.startMessages();
    worker.postMessage({ soort: "stand" });
  }
  addEventListener("load", () => setTimeout(keep, AFTER), { once: true });
}
