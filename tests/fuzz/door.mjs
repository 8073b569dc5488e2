// Answers lines of JSON with functions of the site's own scripts, for as long as lines come.
//
// In: a line for each question, [what, text]; out: a line for each answer: null, or what is wrong.

import { createInterface } from "node:readline";
import { readFragment, writeFragment } from "../../docs/assets/gedeeld/adres.js";
import { readDay } from "../../docs/assets/gedeeld/datum.js";
import { readAddress, writeAddress } from "../../docs/assets/rekenen/rekenadres.js";
import { narrows, question } from "../../docs/assets/zoeken/vraagadres.js";

const said = JSON.stringify;

/** What was read from an address, written and read again, is the same. */
function address(hash) {
  const once = readAddress(hash);
  const again = readAddress(writeAddress(once));
  if (said(once) !== said(again)) return `${said(once)} werd ${said(again)}`;
  const { anchor, params } = readFragment(hash);
  const back = readFragment(writeFragment(anchor, params));
  if (params.toString() !== back.params.toString()) return `${params} werd ${back.params}`;
  narrows(params);
  return question(params).length > 200 ? "een te lange vraag" : null;
}

const doors = { adres: address, dag: (text) => readDay(text) };

for await (const line of createInterface({ input: process.stdin })) {
  const [what, text] = JSON.parse(line);
  let answer;
  try {
    answer = doors[what](text);
  } catch (error) {
    answer = { uitzondering: String(error) };
  }
  process.stdout.write(`${said(answer)}\n`);
}
