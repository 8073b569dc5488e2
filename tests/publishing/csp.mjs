// What csp_evaluator says of a policy. In: {csp}; out: [{directive, value, severity, description}]

import { readFileSync } from "node:fs";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";

const { csp } = JSON.parse(readFileSync(0, "utf8"));
const found = new CspEvaluator(new CspParser(csp).csp).evaluate();
process.stdout.write(JSON.stringify(found));
