// The outcome of a file: how many rows are of which class, the table, the faults, and what one takes along.

import { plant } from "../gedeeld/boom.js";
import { element } from "../gedeeld/element.js";
import { openOnPaper } from "../gedeeld/papier.js";
import { count, whole } from "../gedeeld/tekst.js";
import { find, wayUp } from "../gedeeld/vinden.js";
import { drawn } from "../rekenen/antwoord.js";
import { isSecret } from "../rekenen/rekenadres.js";
import { saveTables } from "../rekenen/tabellen.js";
import { saveCalendar, saveOutcome } from "./bewaren.js";
import { Classes, filterWords } from "./klassen.js";
import { markOf, readOtherwise, tableColumns } from "./kolommen.js";
import { overviewTree } from "./overzicht.js";
import { Table } from "./tabel.js";
import { Progress } from "./voortgang.js";

const MOST_FAULTS = 100; // shown at a time
const OPENS =
  " Het nummer van een rij opent de hele uitkomst in een nieuw tabblad, met alle stappen en met wat de bron open laat.";

/** @typedef {import("./tabel.js").Row} Row */

/**
 * What has been calculated.
 * @typedef {object} Calculated
 * @property {string[]} heads of the file
 * @property {any} checked what the calculator says of the columns
 * @property {Record<string, string>} settings what was filled in beside the file
 * @property {Row[]} sound the rows with an answer, in the order of the file
 * @property {Row[]} faulty
 * @property {Row[]} skipped what is no question, such as a row of totals
 * @property {number} total
 * @property {string[]} told what there is to say of the file itself
 */

/** @typedef {(question: object, way: string) => Promise<any>} Ask of the calculator of this page, by another door */

/** What is asked to see all rows together. */
export const overviewOf = (sound, settings) => ({
  tellingen: sound.map(({ answer }) => answer.telling),
  instellingen: settings,
});

export class Outcome {
  /** @type {Calculated | null} */
  #shown = null;
  #turn = 0;
  /** @type {any} what the calculator said of all rows */
  #overview = {};

  /**
   * @param {HTMLElement} root of the page
   * @param {import("../rekenen/formulier.js").Form} form
   * @param {Ask} ask
   * @param {(text: string) => void} announce
   */
  constructor(root, form, ask, announce) {
    this.root = root;
    this.form = form;
    this.ask = ask;
    this.announce = announce;
    this.name = root.dataset.bestand ?? "";
    /** The questions that only say how the rows stand. */
    this.settingNames = Object.keys(JSON.parse(root.dataset.begin ?? "{}"));
    this.box = this.#part("uitkomst");
    const calendar = this.#part("agendaknop");
    this.progress = new Progress(this.#part("agendavoortgang"), this.#part("agendastop"), calendar);
    this.classes = new Classes(
      this.#part("klassen"),
      (rows, title) => this.#filter(rows, title),
      (setting, text) => this.#change(setting, text),
    );
    this.table = new Table(
      {
        table: this.#part("tabel"),
        pages: this.#part("bladeren"),
        previous: find(root, "[data-vorige]", HTMLButtonElement),
        next: find(root, "[data-volgende]", HTMLButtonElement),
        place: this.#part("plek"),
      },
      announce,
    );
    this.allColumns = this.#part("alle-kolommen");
    this.allColumns.addEventListener("click", () => this.#switchColumns());
    this.#part("download").addEventListener("click", () => this.#download());
    this.#part("print").addEventListener("click", () => print());
    openOnPaper(this.#part("overzicht"));
    this.root.querySelector("[data-tabellen]")?.addEventListener("click", () => saveTables(this.name, this.#overview));
    calendar.addEventListener("click", () => this.#downloadCalendar());
  }

  #part(name) {
    return find(this.root, `[data-${name}]`);
  }

  /** Says so when the table no longer belongs to what is filled in; seen only together with the table. */
  markOutdated() {
    this.#part("verouderd").hidden = false;
  }

  hide() {
    this.#turn += 1;
    this.progress.end();
    this.box.hidden = true;
    this.root.dispatchEvent(new Event("niets"));
  }

  /**
   * @param {Calculated} calculated
   * @param {any} overview what the calculator says of all rows
   * @returns {string} how many there are, in words
   */
  show(calculated, overview) {
    const { checked, sound, faulty, skipped, total, told } = calculated;
    this.#shown = calculated;
    const done = sound.length + faulty.length + skipped.length;
    const stopped = done < total ? `Gestopt na ${whole(done)} van ${count(total, "rij", "rijen")}. ` : "";
    const failed = faulty.length ? `${count(faulty.length, "rij heeft", "rijen hebben")} een fout.` : "";
    const asIf = checked.alsof ? `${checked.alsof}: ` : "";
    const summary = `${asIf}${stopped}${count(sound.length, "rij is", "rijen zijn")} uitgerekend. ${[failed, ...skippedWords(skipped), ...told].filter(Boolean).join(" ")}`;
    this.#part("samenvatting").textContent = summary;
    this.#part("herkomst").textContent =
      [...checked.meldingen, ...readOtherwise(sound), ""].join(" ") +
      `Gerekend met corpus ${checked.corpus}.${isSecret ? "" : OPENS}`;
    this.#part("verouderd").hidden = true;
    this.#part("agendaknop").hidden = !checked.agenda || sound.length === 0;
    this.#part("agendatekst").textContent = "";
    this.#listFaults(faulty, MOST_FAULTS);
    this.box.hidden = false;
    const columns = tableColumns(checked, overview.rangen.length > 0, this.root.dataset.een ?? "");
    this.allColumns.hidden = !columns.some(({ more }) => more);
    this.table.show(columns, rankedBlocks(sound, overview), faulty);
    this.#showOverview(calculated, overview);
    this.#tellTogether(overview, calculated.settings);
    this.refresh();
    return summary;
  }

  /** What there is to say of all rows, and the numbers that filter the table. */
  #showOverview({ checked, settings, sound, faulty }, overview) {
    this.#overview = overview;
    const mark = markOf(checked.velden);
    const nameOf = (place) =>
      mark(sound[place]) ? `${mark(sound[place])} (rij ${sound[place].number})` : `rij ${sound[place].number}`;
    const tree = overviewTree(overview, nameOf, this.root.dataset.veel ?? "", wayUp());
    this.#part("overzicht").replaceChildren(...drawn(tree.map(plant), overview.beelden ?? []));
    const filled = overview.klassen.map((one) => ({ ...one, rows: one.rijen.map((place) => sound[place]) }));
    this.classes.show([...filled, notCalculated(faulty)], settings);
  }

  /** All rows as one question, for who lays choices beside them; null when they are too many for one. */
  #tellTogether({ vraag: question, zinnen: sentences }, settings) {
    const asIf = settings.alsof ? { alsof: settings.alsof } : {};
    const detail = question ? { ...question, ...asIf } : null;
    const kind = sentences.length > 0 ? "samen" : "niets";
    this.root.dispatchEvent(new CustomEvent(kind, { detail }));
  }

  #filter(rows, title) {
    this.table.only(rows);
    this.announce(filterWords(rows, title));
  }

  #change(setting, text) {
    this.form.fillOne(setting, text);
    this.refresh();
  }

  /** Shows the rows by the settings of now: they say only how the rows stand, so nothing is calculated again. */
  async refresh() {
    const shown = this.#shown;
    if (!shown || this.box.hidden) return;
    const { question } = this.form.collect();
    const others = Object.entries(shown.settings).filter(([one]) => !this.settingNames.includes(one));
    const now = this.settingNames.filter((one) => question[one] !== undefined).map((one) => [one, question[one]]);
    const settings = Object.fromEntries([...others, ...now]);
    if (this.settingNames.every((one) => settings[one] === shown.settings[one])) return;
    const mine = ++this.#turn;
    try {
      const overview = await this.ask(overviewOf(shown.sound, settings), "overzicht");
      if (mine !== this.#turn) return;
      if (overview.fouten) {
        this.classes.refuse(overview.fouten[0].melding);
        return;
      }
      shown.settings = settings;
      this.table.rearrange(rankedBlocks(shown.sound, overview), shown.faulty);
      this.#showOverview(shown, overview);
    } catch {
      // The page has said that the calculator stopped.
    }
  }

  #switchColumns() {
    const hasAll = this.allColumns.getAttribute("aria-pressed") !== "true";
    this.allColumns.setAttribute("aria-pressed", String(hasAll));
    this.table.showAll(hasAll);
    this.announce(hasAll ? "De tabel heeft alle kolommen." : "De tabel heeft alleen de belangrijkste kolommen.");
  }

  #listFaults(faulty, most) {
    const lines = faulty.flatMap(({ number, answer }) => answer.fouten.map((fault) => `Rij ${number}, ${fault}`));
    const box = this.#part("rijfouten");
    box.hidden = lines.length === 0;
    find(box, "summary").textContent =
      `${count(lines.length, "fout", "fouten")} in ${count(faulty.length, "rij", "rijen")}`;
    find(box, "ul").replaceChildren(...lines.slice(0, most).map((line) => element("li", {}, line)));
    const more = this.#part("meer");
    more.hidden = lines.length <= most;
    more.onclick = () => this.#listFaults(faulty, most + MOST_FAULTS);
  }

  #download() {
    if (!this.#shown) return;
    const { heads, checked, sound } = this.#shown;
    const hasRanks = sound.some(({ rank }) => rank !== undefined);
    saveOutcome(
      `${this.name}-uitkomst${checked.alsof ? "-alsof" : ""}.csv`,
      { heads, titles: checked.koppen, hasRanks },
      this.table.ordered,
    );
  }

  async #downloadCalendar() {
    const shown = this.#shown;
    if (!shown || this.progress.isRunning) return;
    const mine = ++this.#turn;
    const mustStop = () => mine !== this.#turn || this.progress.isStopped;
    const mark = markOf(shown.checked.velden);
    this.progress.start(shown.sound.length);
    this.#part("agendatekst").textContent = "";
    try {
      const ask = (question) => this.ask(question, "agenda");
      const made = await saveCalendar(`${this.name}-bestand.ics`, shown.sound, mark, ask, mustStop, this.progress);
      if (mine !== this.#turn) return;
      this.#part("agendatekst").textContent = made ? calendarWords(made) : "Gestopt: er is geen agenda gemaakt.";
    } catch {
      // The page has said that the calculator stopped.
    }
    if (mine === this.#turn) this.progress.end();
  }
}

/** What was no question, by what it was instead. */
function skippedWords(rows) {
  const kinds = rows.map(({ answer }) => answer.overgeslagen);
  const number = (kind) => kinds.filter((one) => one === kind).length;
  return [...new Set(kinds)].map((kind) => `${count(number(kind), "rij", "rijen")} overgeslagen: ${kind}.`);
}

const notCalculated = (rows) => ({ naam: "fout", titel: "niet te rekenen", rows, instelling: "", vraag: "" });

/** The rows in their blocks; each row is given its rank, if there are any, and whether it asks for attention. */
function rankedBlocks(sound, { blokken: blocks, rangen: ranks, klassen: classes }) {
  const alarming = new Set(classes.filter(({ let_op: isAlarming }) => isAlarming).flatMap(({ rijen }) => rijen));
  for (const [place, row] of sound.entries()) row.isAlarming = alarming.has(place);
  if (ranks.length > 0) for (const [place, row] of sound.entries()) row.rank = ranks[place];
  return blocks.map(({ titel: title, rijen: places }) => ({ title, rows: places.map((place) => sound[place]) }));
}

function calendarWords({ days, past, unmarked }) {
  if (days === 0) return "Er zijn geen dagen die nog komen; er is geen agenda gemaakt.";
  const gone = past ? ` ${count(past, "dag ligt", "dagen liggen")} vóór vandaag.` : "";
  const made = `In de agenda ${days === 1 ? "staat" : "staan"} ${count(days, "dag", "dagen")}.${gone}`;
  if (unmarked === 0) return `${made} Leest u later een nieuw bestand in, dan vervangen de nieuwe dagen deze.`;
  const rows = count(unmarked, "rij heeft", "rijen hebben");
  return `${made} ${rows} geen kenmerk: leest u later een nieuw bestand in, dan komen die dagen er dubbel in.`;
}
