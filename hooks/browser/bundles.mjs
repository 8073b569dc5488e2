// Bundles a module with what it uses of its packages, and nothing more.
//
// In: {"entry": …, "folder": …}, paths; out: {"code": …, "packages": […]}, the packages that the code holds a part of.

import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { entry, folder } = JSON.parse(readFileSync(0, "utf8"));
const { outputFiles, metafile } = await build({
  absWorkingDir: folder,
  entryPoints: [entry],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "none", // the licences stand beside it
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"' }, // what a package only says to who develops with it, goes
  write: false,
  logLevel: "silent",
});
const [{ inputs }] = Object.values(metafile.outputs);
const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
const packages = used.map(([path]) => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean);
process.stdout.write(JSON.stringify({ code: outputFiles[0].text, packages: [...new Set(packages)].sort() }));
