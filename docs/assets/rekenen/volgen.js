// The answer follows what is filled in, a short while after the last change.

const PAUSE = 400; // milliseconds

/**
 * @param {HTMLFormElement} form
 * @param {() => void} follow
 * @returns {() => void} forgets a change that is not followed yet
 */
export function followChanges(form, follow) {
  let timer = 0;
  const forget = () => clearTimeout(timer);
  form.addEventListener("input", () => {
    forget();
    timer = window.setTimeout(follow, PAUSE);
  });
  form.addEventListener("submit", forget);
  return forget;
}
