// Packs files: a copy .br and a copy .gz beside each that gets smaller by it.
//
// In:  {files: [[path, [brotli quality, gzip level]]]}
// Out: [number of copies, bytes of the files, bytes of their Brotli copies]

import { readFileSync, statSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const { files } = JSON.parse(readFileSync(0, "utf8"));
let copies = 0;
let before = 0;
let after = 0;
for (const [path, [quality, level]] of files) {
  const bytes = readFileSync(path);
  const mode = statSync(path).mode;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  for (const [ending, packed] of [
    ["br", brotli],
    ["gz", gzipSync(bytes, { level })],
  ]) {
    if (packed.length >= bytes.length) continue;
    writeFileSync(`${path}.${ending}`, packed, { mode });
    copies += 1;
  }
  before += bytes.length;
  after += Math.min(brotli.length, bytes.length);
}
process.stdout.write(JSON.stringify([copies, before, after]));
