// What every page has for who reads or prints it: the table of contents beside it, and a head on paper.

import { writeDate } from "../gedeeld/datum.js";
import { find, findAll } from "../gedeeld/vinden.js";
import { today } from "./vandaag.js";
import "./volgen.js";
import "./vouw.js";

const BESIDE = "(width >= 78rem)"; // as in lezen.css
const LONGEST_ADDRESS = 120;

// Beside the page there is room for it; above the page it stays folded.
for (const box of findAll(document, ".inhoud:not(.inhoud--breed) [data-opdezepagina]", HTMLDetailsElement)) {
  const room = matchMedia(BESIDE);
  const fit = () => {
    if (!matchMedia("print").matches) box.open = room.matches; // paper is narrow too
  };
  fit();
  room.addEventListener("change", fit);
}

const FAR = 1.6; // screens
let before = scrollY;

/** Who is far from the top may go back there at once, and who turns back is told so also on a phone. */
function far() {
  document.body.classList.toggle("ver-van-boven", scrollY > FAR * innerHeight);
  if (scrollY !== before) document.body.classList.toggle("terug", scrollY < before);
  before = scrollY;
}
far();
addEventListener("scroll", far, { passive: true });

/** What paper has to say for itself: where this page stands, and on which day it was printed. */
function headOfPaper() {
  const address = find(document, "[data-afdruk-adres]");
  const whole = location.href.length <= LONGEST_ADDRESS ? location.href : location.origin + location.pathname;
  address.textContent = whole;
  find(document, "[data-afdruk-dag]").textContent = `Afgedrukt op ${writeDate(today())}`;
}

/** @type {HTMLDetailsElement[]} what was folded before printing */
let folded = [];

addEventListener("beforeprint", () => {
  headOfPaper();
  folded = findAll(document, ":is([data-opdezepagina], .vouw):not([open])", HTMLDetailsElement);
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
