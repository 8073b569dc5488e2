// The hidden frame that answers questions of another site; that site cannot start a worker of ours itself.
// In: {kaderwijzer: "vraag", id, naam, vraag}, vraag is JSON text; out: {kaderwijzer: "antwoord", id, antwoord}, JSON text,
// or {kaderwijzer: "storing", reden}. First it says {kaderwijzer: "klaar"} to who says "hallo".

import { listen } from "./gastheer.js";

/** @type {((said: object) => void) | null} */
let reply = null;
/** @type {Worker | null} */
let worker = null;

function hear({ data }) {
  if (data.soort === "antwoord") reply?.({ kaderwijzer: "antwoord", id: data.id, antwoord: data.antwoord });
  if (data.soort === "storing") stop(data.reden);
}

function stop(reason) {
  worker?.terminate();
  worker = null; // the next question begins anew
  reply?.({ kaderwijzer: "storing", reden: `De rekenhulp kan hier nu niet rekenen (${reason}).` });
}

function started() {
  if (worker) return worker;
  worker = window.rekenwerker.makeWorker().worker;
  worker.onmessage = hear;
  worker.onerror = ({ message }) => stop(message || "rekenwerker.js is niet te laden");
  return worker;
}

listen((data, answer) => {
  reply = answer;
  if (data.kaderwijzer === "hallo") answer({ kaderwijzer: "klaar" });
  if (data.kaderwijzer !== "vraag") return;
  try {
    started().postMessage({ soort: "vraag", id: data.id, naam: String(data.naam), vraag: String(data.vraag) });
  } catch (error) {
    stop(String(error));
  }
});
