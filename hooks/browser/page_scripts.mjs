// Puts the modules of a page in one file, so that a browser asks once.
//
// In: {"pages": {address: [path]}, "beside": {path: address}, "folder": …}; out: {address: code}. The scripts of a page run in
// the order in which they are named. What stands beside stays a file of its own, at its address seen from that of the page's.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";

const { pages, beside, folder } = JSON.parse(readFileSync(0, "utf8"));

const leaveBeside = {
  name: "beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const address = beside[resolve(resolveDir, path)];
      return address ? { path: address, external: true } : undefined;
    });
  },
};

async function whole(paths) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    stdin: { contents: paths.map((path) => `import ${JSON.stringify(path)};`).join("\n"), resolveDir: folder },
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    legalComments: "none",
    plugins: [leaveBeside],
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0].text;
}

const made = Object.entries(pages).map(async ([address, paths]) => [address, await whole(paths)]);
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(made))));
