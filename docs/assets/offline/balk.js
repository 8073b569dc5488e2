// The line at the top of a page that is a copy, or of an edition that has been renewed.

import { writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";

const ISO_DAY = "sv-SE"; // the way of writing a day that has year, month and day in that order

/** The day of a moment, in the Netherlands. */
export const dayOf = (moment) =>
  writeDate(new Intl.DateTimeFormat(ISO_DAY, { timeZone: "Europe/Amsterdam" }).format(new Date(moment)));

const bar = element("div", { class: "offlinebalk", role: "status" });

/** Says something at the top of the page, with a button that fetches the page anew. */
export function say(text, label) {
  if (!bar.isConnected) document.querySelector("#inhoud")?.before(bar);
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => location.reload());
  // What is put in a place that is there already, a screen reader reads out.
  requestAnimationFrame(() => bar.replaceChildren(element("p", {}, text), button));
}
