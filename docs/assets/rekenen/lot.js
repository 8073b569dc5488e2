// The lot of a calculation: drawn once, kept in the address, and thereby in the names of the days in a calendar.

const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 16;

/** Draws a lot for a form that has a place for one and has none yet. */
export function drawLot(form) {
  const field = form.querySelector('[data-soort="lot"] [data-invoer]');
  if (field && field.value === "") field.value = lot();
}

/** A name of letters and figures that comes nowhere else. */
export function lot() {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join("");
}
