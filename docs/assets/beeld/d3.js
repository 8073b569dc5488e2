// What the drawings use of d3. The build bundles it with the packages that it names (hooks/browser/bundles.py).

export { extent } from "d3-array";
export { axisBottom, axisLeft } from "d3-axis";
export { sankey, sankeyLinkHorizontal } from "d3-sankey";
export { scaleLinear, scaleUtc } from "d3-scale";
export { select } from "d3-selection";
export { line } from "d3-shape";
