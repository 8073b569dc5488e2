// On every page: lets the worker keep what is read, and says so when this page is a copy.

import { begin, container, controller, isWanted } from "./werker.js";

const AFTER = 1000; // milliseconds after all that the reader came for

async function tellOfCopy(worker) {
  const { ask } = await import("./vragen.js");
  const { kopie, gezien } = await ask(worker, { soort: "stand" });
  if (!kopie || !gezien) return;
  const { dayOf, say } = await import("./balk.js");
  say(`Geen verbinding met de site. U leest een kopie van ${dayOf(gezien)}.`, "Probeer opnieuw");
}

/** @param {MessageEvent} event */
async function hear({ data: { soort } }) {
  if (soort === "herlaad") location.reload();
  if (soort !== "vernieuwd") return;
  const { say } = await import("./balk.js");
  say("De site is net vernieuwd. Deze pagina is nog van de vorige uitgave.", "Laad opnieuw");
}

async function keep() {
  const worker = await begin();
  if (worker && worker !== controller()) worker.postMessage({ soort: "gelezen", adres: location.pathname });
}

if (isWanted()) {
  const worker = controller();
  if (worker) {
    const silently = (task) => task.catch(() => {}); // what says so is not there: the page is, and that comes first
    container()?.addEventListener("message", (event) => silently(hear(event)));
    container()?.startMessages();
    silently(tellOfCopy(worker));
  }
  addEventListener("load", () => setTimeout(keep, AFTER), { once: true });
}
