// Places the nodes and lines of drawings: a list of DOT texts in, a list of Graphviz layouts out.

import { readFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";

const graphviz = await Graphviz.load();
const form = /** @type {import("@hpcc-js/wasm-graphviz").Format} */ ("json0"); // its types do not name this one
const layouts = JSON.parse(readFileSync(0, "utf8")).map((dot) => JSON.parse(graphviz.layout(dot, form, "dot")));
process.stdout.write(JSON.stringify(layouts));
