// Runs in the head, before the first paint: no flash of the wrong colours.

const root = document.documentElement;
root.classList.replace("geen-js", "js");

function stored() {
  try {
    return localStorage.getItem("weergave");
  } catch {
    return null; // storage may be blocked; the system's choice then holds
  }
}

function isDark() {
  const chosen = root.dataset.weergave;
  return chosen ? chosen === "donker" : matchMedia("(prefers-color-scheme: dark)").matches;
}

const chosen = stored();
if (chosen === "donker" || chosen === "licht") root.dataset.weergave = chosen;

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-weergave]")) {
    if (button === root) continue;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    show();
    button.addEventListener("click", () => {
      root.dataset.weergave = isDark() ? "licht" : "donker";
      try {
        localStorage.setItem("weergave", root.dataset.weergave);
      } catch {
        // the choice then lasts for this page only
      }
      show();
    });
  }
});
