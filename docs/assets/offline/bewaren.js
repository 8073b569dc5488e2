// The buttons that let this browser keep a part of the site, on the page about that and on the page of a dossier.

import { find, findAll } from "../gedeeld/vinden.js";
import { dayOf } from "./balk.js";
import { ask } from "./vragen.js";
import { begin, isWanted } from "./werker.js";

const FAULTS = {
  vol: "Hier is te weinig ruimte voor. Verwijder eerst iets anders dat uw browser bewaart, en probeer het opnieuw.",
  vernieuwd: "De site is net vernieuwd. Probeer het over een minuut opnieuw.",
  verbinding: "Er is geen verbinding met de site. Probeer het later opnieuw.",
};

/** @param {ServiceWorker} worker */
function follow(box, worker, kept) {
  const button = find(box, "[data-bewaar-knop]", HTMLButtonElement);
  const progress = find(box, "[data-bewaar-voortgang]", HTMLProgressElement);
  const status = find(box, "[data-bewaar-stand]");
  let isKept = false;

  function show(now, said) {
    isKept = now;
    button.textContent = (isKept ? button.dataset.bewaarWeg : button.dataset.bewaarZet) ?? "";
    status.textContent = said;
  }

  async function change() {
    const deel = box.dataset.bewaar;
    button.setAttribute("aria-disabled", "true");
    const begun = !isKept;
    if (begun) status.textContent = "Bezig met bewaren.";
    const said = await ask(worker, { soort: begun ? "bewaar" : "laat", deel }, ({ klaar, van }) => {
      progress.hidden = false;
      progress.max = van;
      progress.value = klaar;
    });
    progress.hidden = true;
    button.removeAttribute("aria-disabled");
    if (said.fout) show(isKept, FAULTS[said.fout]);
    else if (begun) show(true, "Bewaard. U leest het nu ook zonder verbinding.");
    else show(false, "Verwijderd.");
  }

  const { gezien = null, delen = [] } = kept;
  const isThere = delen.includes(box.dataset.bewaar);
  show(isThere, isThere ? `Bewaard, zoals het was op ${dayOf(gezien)}.` : "");
  button.addEventListener("click", () => {
    if (!button.hasAttribute("aria-disabled")) change();
  });
  box.hidden = false;
}

async function begun() {
  const worker = isWanted() ? await begin() : null;
  if (!worker) return;
  const kept = await ask(worker, { soort: "overzicht" });
  for (const box of findAll(document, "[data-bewaar]")) follow(box, worker, kept);
}

begun();
