// For the site of a gemeente: a calculator of ours in a frame, or just its answers. The build puts this module at
// ingebed/kaderwijzer.js, for the sites that mkdocs.yml names; how to use it stands at inbedden/.

const home = new URL("./", import.meta.url);
const PATIENCE = 30_000; // milliseconds until a frame says something
const NO_ANSWER =
  "De rekenhulp antwoordt niet. Mag deze site haar tonen? Vraag het aan wie de Kaderwijzer uitgeeft («inbedden» in mkdocs.yml).";

/**
 * A frame of ours, with what to do when it says something. It hears of us as soon as it is there.
 * @param {string} address below ingebed/
 * @param {(data: any) => void} hear
 */
function makeFrame(address, hear) {
  const frame = document.createElement("iframe");
  frame.src = new URL(address, home).href;
  addEventListener("message", ({ source, origin, data }) => {
    if (source === frame.contentWindow && origin === home.origin && data) hear(data);
  });
  frame.addEventListener("load", () => send(frame, { kaderwijzer: "hallo" }));
  return frame;
}

const send = (frame, said) => frame.contentWindow?.postMessage(said, home.origin);

/**
 * Shows a calculator in an element; the frame is as high as what is in it.
 * @param {Element} place
 * @param {string} naam such as trajectduur
 * @param {string} [titel] for who cannot see the frame
 */
export function toon(place, naam, titel = "Rekenhulp") {
  const frame = makeFrame(`${encodeURIComponent(naam)}/`, ({ kaderwijzer, hoogte }) => {
    if (kaderwijzer === "hoogte" && Number.isFinite(hoogte)) frame.style.height = `${hoogte}px`;
  });
  frame.title = titel;
  frame.style.width = "100%";
  frame.style.border = "0";
  place.append(frame);
  return frame;
}

/** @type {Map<number, {resolve: (text: string) => void, reject: (error: Error) => void}>} */
const waiting = new Map();
/** @type {Promise<HTMLIFrameElement> | null} */
let desk = null;
let last = 0;

function receive({ kaderwijzer, id, antwoord, reden }) {
  if (kaderwijzer === "antwoord") waiting.get(id)?.resolve(antwoord);
  if (kaderwijzer === "antwoord") waiting.delete(id);
  if (kaderwijzer !== "storing") return;
  for (const { reject } of waiting.values()) reject(new Error(reden));
  waiting.clear();
}

/** The hidden frame, once it has said that it is there. */
function openDesk() {
  desk ??= new Promise((resolve, reject) => {
    const frame = makeFrame("loket/", (data) => (data.kaderwijzer === "klaar" ? resolve(frame) : receive(data)));
    frame.hidden = true;
    frame.title = "Loket van de rekenhulpen";
    document.body.append(frame);
    setTimeout(() => reject(new Error(NO_ANSWER)), PATIENCE);
  });
  desk.catch(() => {
    desk = null; // the next question tries anew
  });
  return desk;
}

/**
 * The answer of a calculator, letter for letter.
 * @param {string} naam
 * @param {string} vraag JSON text
 * @returns {Promise<string>} JSON text
 */
export async function rekenTekst(naam, vraag) {
  if (typeof naam !== "string" || typeof vraag !== "string")
    throw new Error("Geef de naam van een rekenhulp en een vraag.");
  const frame = await openDesk();
  last += 1;
  const id = last;
  const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  send(frame, { kaderwijzer: "vraag", id, naam, vraag });
  return answer;
}

/**
 * The answer of a calculator. A question with faults has one too: {goed: false, fouten: [{veld, melding}]}.
 * @param {string} naam
 * @param {object} vraag
 * @returns {Promise<any>}
 */
export const reken = async (naam, vraag) => JSON.parse(await rekenTekst(naam, JSON.stringify(vraag)));
