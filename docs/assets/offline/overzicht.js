// The page about reading without a connection: what this browser keeps, and whether it may.

import { readFragment } from "../gedeeld/adres.js";
import { element } from "../gedeeld/element.js";
import { find, root } from "../gedeeld/vinden.js";
import { dayOf } from "./balk.js";
import { ask, end } from "./vragen.js";
import { begin, isWanted, setWanted } from "./werker.js";

const page = find(document, "[data-offline]");
const part = (name) => find(page, `[data-offline-${name}]`);
const box = find(page, "[data-offline-mag]", HTMLInputElement);

/** Who wanted a page that is not kept came here instead. */
function tellOfMissing() {
  const address = readFragment().params.get("weg");
  if (address === null) return;
  const wanted = new URL(address, root());
  // What stands in an address typed by hand may lead anywhere.
  if (!wanted.href.startsWith(root().href)) return;
  part("weg").replaceChildren(
    "Er is geen verbinding met de site, en de pagina die u vroeg, is niet bewaard: ",
    element("a", { href: wanted.href }, address || "de startpagina"),
    ". Met de koppeling probeert u het opnieuw.",
  );
  part("weg").hidden = false;
}

function tell({ gezien = null, gelezen = [] }) {
  part("stand").textContent = gezien
    ? `De kopie in deze browser is van ${dayOf(gezien)}.`
    : "Er is nog niets bewaard. Dat gebeurt vanzelf, kort nadat een pagina er staat.";
  part("aantal").textContent = String(gelezen.length);
  part("gelezen").replaceChildren(
    ...gelezen
      .sort()
      .map((address) =>
        element("li", {}, element("a", { href: new URL(address, root()).href }, address || "startpagina")),
      ),
  );
  part("lijst").hidden = gelezen.length === 0;
}

async function clear() {
  const worker = await begin();
  if (worker) await ask(worker, { soort: "wis" });
}

async function show() {
  const worker = isWanted() ? await begin() : null;
  part("niet").hidden = worker !== null || !isWanted();
  part("kan").hidden = worker === null;
  part("keuze").hidden = worker === null && isWanted();
  box.checked = isWanted();
  if (worker) tell(await ask(worker, { soort: "overzicht" }));
}

box.addEventListener("change", async () => {
  if (!box.checked) {
    await clear();
    await end();
  }
  setWanted(box.checked);
  location.reload();
});
part("wis").addEventListener("click", async () => {
  await clear();
  location.reload();
});
tellOfMissing();
show();
