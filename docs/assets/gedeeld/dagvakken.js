// The boxes for a day, a month and a year: read as one text, and filled from one.

import { dayParts } from "./datum.js";

/** What stands in the boxes as one text; a whole date in one of them counts as it is written. */
export function dayText(boxes) {
  const typed = boxes.map((box) => box.value.trim());
  const filled = typed.filter(Boolean);
  if (filled.length < 2) return filled.join("");
  return typed.join(/^[a-z]+$/i.test(typed[1]) ? " " : "-");
}

/** Puts a date in the boxes; false, and empty boxes, when it has not three parts. */
export function fillDay(boxes, text) {
  const parts = text === "" ? ["", "", ""] : dayParts(text);
  for (const [place, box] of boxes.entries()) box.value = parts?.[place] ?? "";
  return parts !== null;
}

/** A whole date that is pasted or typed into one box goes to all three. */
export function spreadWholeDays(form, boxesAround) {
  form.addEventListener("paste", (event) => {
    const boxes = boxesAround(event.target);
    const text = event.clipboardData.getData("text");
    if (!boxes || !dayParts(text)) return;
    event.preventDefault();
    fillDay(boxes, text);
    form.dispatchEvent(new Event("input"));
  });
  form.addEventListener("change", ({ target }) => {
    const boxes = boxesAround(target);
    if (boxes && dayText(boxes) === target.value.trim() && dayParts(target.value)) fillDay(boxes, target.value);
  });
}
