// How a proposal leaves: a file, the editor of the forge, a mail, or paper. Nothing goes by itself.

import { element } from "../gedeeld/element.js";
import { copyText } from "../gedeeld/kopieren.js";
import { find } from "../gedeeld/vinden.js";

const page = find(document, "[data-voorstel]");
const section = find(page, "[data-sturen]");
const said = find(section, "[data-gestuurd]");
const field = find(section, "#voorstel-kopie", HTMLTextAreaElement);
const addresses = JSON.parse(page.dataset.adressen ?? "{}");
/** @type {string[]} */
let given = [];

const nameOf = (path) => path.split("/").at(-1);

/**
 * The files to take along.
 * @param {{naam: string, tekst: string, was: string | null, weg: boolean}[]} files
 */
export function showFiles(files) {
  for (const one of given) URL.revokeObjectURL(one);
  given = [];
  find(section, "[data-bestanden]").replaceChildren(...files.map(fileRow));
  said.textContent = "";
}

function fileRow({ naam, tekst, was, weg }) {
  const name = element("code", {}, `${page.dataset.map}/${naam}`);
  if (weg)
    return element("li", {}, name, " (dit bestand gaat weg) ", editLink(naam, "Open het bestand om het weg te halen"));
  const address = URL.createObjectURL(new Blob([tekst], { type: "application/yaml" }));
  given.push(address);
  const copy = element("button", { class: "knop knop--licht", type: "button" }, "Kopieer");
  copy.addEventListener("click", async () => {
    const isCopied = await copyText(tekst, field);
    said.textContent = isCopied
      ? `Gekopieerd: ${nameOf(naam)}.`
      : "Kopiëren lukt hier niet vanzelf. De tekst staat klaar.";
  });
  return element(
    "li",
    {},
    name,
    was === null ? " (een nieuw bestand)" : "",
    element(
      "span",
      { class: "knoppen" },
      element("a", { class: "knop", href: address, download: nameOf(naam) }, `Download ${nameOf(naam)}`),
      copy,
      was === null ? newLink(naam) : editLink(naam, "Kopieer eerst, en open het bestand om het te vervangen"),
    ),
  );
}

/** Where the forge has the file; nothing without a forge. */
function editLink(name, text) {
  const { bewerken } = page.dataset;
  return bewerken ? element("a", { class: "knop knop--licht", href: `${bewerken}${name}` }, text) : null;
}

/** Where the forge makes a file with this name, which is not there yet. */
function newLink(name) {
  const { nieuw, map } = page.dataset;
  const href = nieuw?.replace("{pad}", encodeURIComponent(`${map}/${name}`));
  return href ? element("a", { class: "knop knop--licht", href }, "Kopieer eerst, en maak het bestand daar") : null;
}

/**
 * The letter that goes with the files.
 * @param {{onderwerp: string, regels: string[], dossier: string, bestanden: {naam: string, weg: boolean}[]}} letter
 */
export function showLetter({ onderwerp, regels, dossier, bestanden }) {
  const to = addresses[dossier] ?? addresses.anders ?? "";
  const names = (gone) => bestanden.filter(({ weg }) => weg === gone).map(({ naam }) => naam);
  const files = Object.entries({ Bijlage: names(false), "Gaat weg": names(true) });
  const told = files.flatMap(([what, listed]) => (listed.length ? [`${what}: ${listed.join(", ")}`] : []));
  const body = [...regels, "", ...told, ""].join("\r\n");
  const link = find(section, "[data-mail]", HTMLAnchorElement);
  link.href = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(body)}`;
  find(section, "[data-zonder-adres]").hidden = Boolean(to);
  section.hidden = false;
}

export function hideSending() {
  section.hidden = true;
}

find(section, "[data-print]").addEventListener("click", () => print());
