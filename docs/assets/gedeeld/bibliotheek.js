// Libraries that are classic scripts: fetched when first needed, from our own origin.

import { element } from "./element.js";

const loading = new Map();

/** `file` is an address below assets/. The global that the script makes; after a failure the next call tries anew. */
export function loadClassic(file, name) {
  if (!loading.has(file)) {
    loading.set(
      file,
      new Promise((resolve, reject) => {
        const script = element("script", { src: new URL(`../${file}`, import.meta.url).href });
        script.addEventListener("load", () => resolve(window[name]));
        script.addEventListener("error", () => {
          loading.delete(file);
          reject(new Error(`${file} is niet te laden`));
        });
        document.head.append(script);
      }),
    );
  }
  return loading.get(file);
}
