// The site that shows us in a frame: whether it may, and what it hears.

const [meta] = document.querySelectorAll("meta[name=inbedden]");
/** @type {string[]} */
const allowed = JSON.parse(meta?.getAttribute("content") ?? "[]");

/**
 * @param {(data: any, answer: (said: object) => void) => void} hear what a site says that may show us
 */
export function listen(hear) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || parent === window || !allowed.includes(origin) || typeof data?.kaderwijzer !== "string")
      return;
    hear(data, (said) => parent.postMessage(said, origin));
  });
}
