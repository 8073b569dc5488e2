// The page of a proposal on paper: its whole address, and the day on which it was printed.

import { writeDate } from "../gedeeld/datum.js";
import { find } from "../gedeeld/vinden.js";

const page = find(document, ".voorstel");
const button = find(page, "[data-print]");

/** The reader's own day, whatever the hour. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function head() {
  find(page, "[data-adres]").textContent = location.href.split("#")[0];
  find(page, "[data-afgedrukt]").textContent = `afgedrukt op ${writeDate(today())}`;
}

button.hidden = false;
button.addEventListener("click", () => print());
addEventListener("beforeprint", head);
head();
