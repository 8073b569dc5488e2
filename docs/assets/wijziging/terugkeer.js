// What was filled in, for who leaves by a link and comes back: with this step of the history, and gone with the tab.

const PAUSE = 400; // milliseconds; some browsers allow only a hundred steps in half a minute

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @returns {any} what was filled in at this step of the history */
export const cameBackTo = () => history.state?.voorstel ?? null;

/**
 * Keeps what is filled in as it becomes, and at once when the reader leaves.
 * @param {() => object | null} read what is filled in; nothing while that is not known
 * @returns {() => void} to call when it changes
 */
export function keepForReturn(read) {
  const keep = () => {
    clearTimeout(timer);
    const state = read();
    if (!state) return;
    try {
      history.replaceState({ ...history.state, voorstel: state }, "");
    } catch {
      // too much for this browser; what is filled in stays in sight
    }
  };
  addEventListener("pagehide", keep);
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) keep();
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
}
