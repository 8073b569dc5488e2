// What html-validate finds in HTML files.
//
// In: a JSON list of paths; out: a JSON list of messages, each as file:line:column rule: message.

import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";

const NOT_HERE = /** @type {Record<string, any>} */ ({
  "attr-quotes": "off", // JSON stands in an attribute between single quotes
  "attribute-boolean-style": "off", // what a browser writes of a drawn answer has open=""
  "doctype-style": "off", // the theme writes it in lower case; browsers read it the same
  "empty-heading": "off", // a script fills it before it is shown; axe looks at what is shown
  "long-title": "off", // a title holds the whole name of a kader and its version, also where a tab shows less
  "no-redundant-role": "off", // Safari takes a list without dots for no list, unless its role says so
  "no-trailing-whitespace": "off", // nobody sees it
  "prefer-native-element": ["error", { exclude: ["region"] }], // a table that scrolls is no <section> with a heading
  "unique-landmark": "off", // the same part for another day waits in a <template>; axe looks at what is shown
  "valid-id": ["error", { relaxed: true }], // the standard forbids only spaces
});

const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules: NOT_HERE });
const found = [];
for (const file of JSON.parse(readFileSync(0, "utf8"))) {
  const { results } = await validator.validateFile(file);
  for (const { messages } of results)
    for (const one of messages) found.push(`${file}:${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
}
process.stdout.write(JSON.stringify(found));
