// This page stands at any address, so it looks for the root of the site: the first folder above that has our mark.
(async () => {
  const above = location.pathname.split("/").slice(0, -1);
  const roots = [
    document.body.dataset.wortel ?? "",
    ...above.map((_, depth) => `${above.slice(0, depth + 1).join("/")}/`),
  ];
  for (const root of new Set(roots)) {
    const found = await fetch(`${root}assets/merk.svg`, { method: "HEAD" }).catch(() => null);
    if (!found?.ok) continue;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("[data-naar]");
    for (const link of links) link.href = root + (link.dataset.naar ?? "");
    const [form] = document.forms;
    const question = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = `${root}zoeken/#q=${encodeURIComponent(question.value)}`;
    });
    return;
  }
})();
