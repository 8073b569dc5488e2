// How far something long has come, and the button that stops it.

import { count, whole } from "../gedeeld/tekst.js";
import { find } from "../gedeeld/vinden.js";

export const PORTION = 50; // rows; small enough to stop at once

export class Progress {
  isStopped = false;

  /**
   * @param {HTMLElement} box around the bar and its label
   * @param {HTMLElement} stop the button
   * @param {HTMLElement} back what gets the focus when the button disappears
   */
  constructor(box, stop, back) {
    this.box = box;
    this.text = find(box, "label");
    this.bar = find(box, "progress", HTMLProgressElement);
    this.stop = stop;
    this.stop.addEventListener("click", () => {
      this.isStopped = true;
      back.focus();
    });
  }

  get isRunning() {
    return !this.box.hidden;
  }

  /** Until it starts anew, `isStopped` says whether the reader stopped it. */
  start(total) {
    this.isStopped = false;
    this.box.hidden = false;
    this.stop.hidden = false;
    this.show(0, total);
  }

  show(done, total) {
    this.bar.max = total;
    this.bar.value = done;
    this.text.textContent = `${whole(done)} van ${count(total, "rij", "rijen")} uitgerekend`;
  }

  end() {
    this.box.hidden = true;
    this.stop.hidden = true;
  }
}

/**
 * Does something with a list, a portion at a time; gives how much of it is done when all is done or it must stop.
 * @template T
 * @param {T[]} all
 * @param {(portion: T[]) => Promise<void>} work
 * @param {() => boolean} mustStop
 * @param {Progress} progress
 */
export async function inPortions(all, work, mustStop, progress) {
  for (let done = 0; done < all.length; done += PORTION) {
    if (mustStop()) return done;
    const portion = all.slice(done, done + PORTION);
    await work(portion);
    progress.show(done + portion.length, all.length);
  }
  return all.length;
}
