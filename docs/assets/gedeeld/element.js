// Makes elements without innerHTML: text from data stays text.

const SVG = "http://www.w3.org/2000/svg";

function complete(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const element = (name, attributes = {}, ...children) =>
  complete(document.createElement(name), attributes, children);

export const svgElement = (name, attributes = {}, ...children) =>
  complete(document.createElementNS(SVG, name), attributes, children);
