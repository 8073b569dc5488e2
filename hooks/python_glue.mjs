// Pyodide's JavaScript around its WebAssembly, without what nothing asks for.
//
// Nine tenths of what the WebAssembly exports is there for libraries that a page may add. Each export costs a name in the
// WebAssembly, a variable here, and time at every start. A name that is still wanted after all is undefined: an error,
// and then the visitor gets the ordinary start.

const PUT_IN_VARIABLE = /(?<=[;{])(_\w+)=Module\["\1"\]=wasmExports\["(\w+)"\];/g;
const VARIABLES = /var (?:_\w+,){1000,}[\w,]+;/;

/**
 * @param {string} glue the text of pyodide.asm.mjs
 * @param {string} user the text of the script that works with the machine
 * @param {Set<string>} wanted the exports that the WebAssembly itself wants
 * @returns {{text: string, unused: Set<string>}} the text without them, and the exports that nothing asks for
 */
export function withoutUnusedExports(glue, user, wanted) {
  const [variables] = glue.match(VARIABLES) ?? [];
  if (!variables) throw new Error("the variables for the exports of Python are not where they were");
  const rest = glue.replace(variables, "").replace(PUT_IN_VARIABLE, "") + user;
  const words = new Set(rest.match(/\w+/g));
  const unused = new Map();
  for (const [, variable, name] of glue.matchAll(PUT_IN_VARIABLE)) {
    if (!words.has(variable) && !words.has(name) && !wanted.has(name)) unused.set(variable, name);
  }
  const kept = variables.slice("var ".length, -1).split(",").filter((variable) => !unused.has(variable));
  const text = glue
    .replace(variables, `var ${kept.join(",")};`)
    .replace(PUT_IN_VARIABLE, (statement, variable) => (unused.has(variable) ? "" : statement));
  return { text, unused: new Set(unused.values()) };
}
