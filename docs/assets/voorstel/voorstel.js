// The page of a proposal: a button to print it as an annex.

import { find } from "../gedeeld/vinden.js";

const button = find(document, ".voorstel [data-print]");
button.hidden = false;
button.addEventListener("click", () => print());
