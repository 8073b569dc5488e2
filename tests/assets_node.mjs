// Calls functions of the site's own scripts under Node, for tests that need no browser.
//
// In: a JSON list of [module, function, ...arguments], or of [module, constant]; out: a JSON list of what they give.
// The argument "@diffArrays" stands for that function of the package diff, {"@map": [[key, value]]} for a Map, and
// {"@bytes": base64} for an ArrayBuffer.

import { readFileSync } from "node:fs";
import { diffArrays } from "diff";

const calls = JSON.parse(readFileSync(0, "utf8"), (_, value) => {
  if (value === "@diffArrays") return diffArrays;
  if (value?.["@bytes"] !== undefined) return new Uint8Array(Buffer.from(value["@bytes"], "base64")).buffer;
  return value?.["@map"] ? new Map(value["@map"]) : value;
});
const made = [];
for (const [module, name, ...given] of calls) {
  const { [name]: wanted } = await import(`../docs/assets/${module}.js`);
  made.push((typeof wanted === "function" ? await wanted(...given) : wanted) ?? null);
}
process.stdout.write(JSON.stringify(made));
