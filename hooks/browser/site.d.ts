// What scripts of the site find beside what stands in docs/assets/: for the check of types only.

/** The package diff, which the build puts beside our own (hooks/site_files.py). */
declare module "*/jsdiff/array.js" {
  export { diffArrays } from "diff";
}

interface Window {
  /** Made by docs/assets/rekenen/vroegstart.js, before any module runs. */
  rekenwerker: {
    makeWorker(): { worker: Worker; said: any[] };
    early: { worker: Worker; said: any[] } | null;
  };
}
