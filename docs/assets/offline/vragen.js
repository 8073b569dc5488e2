// What a page asks the worker (the list is in docs/assets/bewaarwerker/berichten.js). Few pages do.

import { root } from "../gedeeld/vinden.js";
import { begin, container } from "./werker.js";

/** Ends the worker of this site. */
export async function end() {
  const found = await container()?.getRegistration(root().href);
  await found?.unregister();
}

/**
 * Asks the worker something; resolves with its last word. When a newer one takes its place meanwhile, that one is asked.
 * @param {ServiceWorker} worker
 * @param {object} question
 * @param {(said: any) => void} [meanwhile] what it says before
 * @returns {Promise<any>}
 */
export function ask(worker, question, meanwhile = () => {}) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const askNext = async () => {
      if (worker.state !== "redundant") return;
      const next = await begin();
      resolve(next && next !== worker ? ask(next, question, meanwhile) : { fout: "verbinding" });
    };
    worker.addEventListener("statechange", askNext);
    askNext();
    port1.onmessage = ({ data }) => ("van" in data ? meanwhile(data) : resolve(data));
    worker.postMessage(question, [port2]);
  });
}
