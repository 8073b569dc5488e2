// On a narrow screen two regions stand side by side: the reader chooses which.

import { find, findAll } from "../gedeeld/vinden.js";

const choice = find(document, "[data-vergelijk-keuze]");
const selects = [...choice.querySelectorAll("select")];

function show() {
  const chosen = selects.map((one) => one.value);
  for (const cell of findAll(document, "[data-regio]")) {
    const place = chosen.indexOf(cell.dataset.regio ?? "");
    cell.classList.toggle("vergelijk__niet", place < 0);
    cell.style.setProperty("order", String(place));
  }
}

choice.hidden = false;
for (const one of selects) one.addEventListener("change", show);
show();
