// What answers of the calculators look like, made by the code that the reader's browser uses too.
//
// In: {"basis": …, "antwoorden": […]}, answers as read from their JSON; out: the trees of each.

import { readFileSync } from "node:fs";
import { answerTree } from "../../docs/assets/rekenen/uitkomst.js";

const { basis, antwoorden } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(antwoorden.map((one) => answerTree(one, [], basis))));
