// What is in a WebAssembly module: which functions a function calls, and the module with other bodies for some, or without
// some of its exports or data.
// Functions keep their numbers, so nothing that refers to them changes.

const IMPORT = 2; // sections
const EXPORT = 7;
const CODE = 10;
const DATA = 11;
const DATA_COUNT = 12;
const FUNCTION = 0; // a kind of import
const TRAPS = Uint8Array.of(0, 0x00, 0x0b); // no locals, unreachable, end

const CONST = 0x41; // i32.const

function readNumber(bytes, at) {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at];
  }
}

function writeNumber(value) {
  const bytes = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) | (rest ? 128 : 0));
    value = rest;
  } while (value);
  return Uint8Array.from(bytes);
}

function writeSigned(value) {
  const bytes = [];
  for (;;) {
    const byte = value & 127;
    value >>= 7;
    if (value === 0 && !(byte & 64)) return Uint8Array.from([...bytes, byte]);
    bytes.push(byte | 128);
  }
}

function* sections(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const [size, start] = readNumber(bytes, at + 1);
    yield { kind: bytes[at], start, end: start + size };
    at = start + size;
  }
}

/** The one section of a kind. */
function sectionOf(bytes, wanted) {
  const found = [...sections(bytes)].find(({ kind }) => kind === wanted);
  if (!found) throw new Error(`no section of kind ${wanted}`);
  return found;
}

function readName(bytes, at) {
  const [length, from] = readNumber(bytes, at);
  return [bytes.toString("utf8", from, from + length), from + length];
}

/** What kind each import is. */
function* kindsOfImports(bytes) {
  const section = sectionOf(bytes, IMPORT);
  const skipLimits = (at) => {
    const [flags, after] = readNumber(bytes, at);
    const [, minimum] = readNumber(bytes, after);
    return flags & 1 ? readNumber(bytes, minimum)[1] : minimum;
  };
  let [count, at] = readNumber(bytes, section.start);
  for (; count > 0; count -= 1) {
    for (const _ of ["module", "name"]) at = readName(bytes, at)[1];
    const kind = bytes[at++];
    if (kind === FUNCTION) at = readNumber(bytes, at)[1];
    else if (kind === 1) at = skipLimits(at + 1);
    else if (kind === 2) at = skipLimits(at);
    else if (kind === 3) at += 2;
    else if (kind === 4) at = readNumber(bytes, at + 1)[1];
    else throw new Error(`unknown kind of import ${kind}`);
    yield kind;
  }
  if (at !== section.end) throw new Error("the imports cannot be read");
}

/** How many functions the module imports: the number of its own first function. */
export const importedCount = (bytes) => [...kindsOfImports(bytes)].filter((kind) => kind === FUNCTION).length;

/** The module with only the exports of these names. */
export function withExports(bytes, names) {
  const { start, end } = sectionOf(bytes, EXPORT);
  const kept = [];
  let [count, at] = readNumber(bytes, start);
  for (; count > 0; count -= 1) {
    const [name, after] = readName(bytes, at);
    const next = readNumber(bytes, after + 1)[1];
    if (names.has(name)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (at !== end) throw new Error("the exports cannot be read");
  return withSection(bytes, EXPORT, Buffer.concat([writeNumber(kept.length), ...kept]));
}

/** The bodies of the module's own functions. */
export function bodiesOf(bytes) {
  const { start } = sectionOf(bytes, CODE);
  const bodies = [];
  let [count, at] = readNumber(bytes, start);
  for (; count > 0; count -= 1) {
    const [size, body] = readNumber(bytes, at);
    at = body + size;
    bodies.push(bytes.subarray(body, at));
  }
  return bodies;
}

function withSection(bytes, wanted, content) {
  const parts = [bytes.subarray(0, 8)];
  for (const { kind, start, end } of sections(bytes)) {
    const section = kind === wanted ? content : bytes.subarray(start, end);
    parts.push(Uint8Array.of(kind), writeNumber(section.length), section);
  }
  return Buffer.concat(parts);
}

/** The module with these bodies in place of its own. */
export const withBodies = (bytes, bodies) =>
  withSection(
    bytes,
    CODE,
    Buffer.concat([writeNumber(bodies.length), ...bodies.flatMap((body) => [writeNumber(body.length), body])]),
  );

/** The module in which every function outside `kept` (numbers of its own functions) stops the machine. */
export const keepOnly = (bytes, kept) =>
  withBodies(
    bytes,
    bodiesOf(bytes).map((body, number) => (kept.has(number) ? body : TRAPS)),
  );

/** The module without the data that its memory begins with. */
export const withoutData = (bytes) =>
  [DATA_COUNT, DATA].reduce((made, kind) => withSection(made, kind, Uint8Array.of(0)), bytes);

function skipLocals(body) {
  let [groups, at] = readNumber(body, 0);
  for (; groups > 0; groups -= 1) at = readNumber(body, at)[1] + 1;
  return at;
}

/** The module in which function n writes a 1 at `address` + n when it is called. */
export function withMarks(bytes, address) {
  const marked = bodiesOf(bytes).map((body, number) => {
    const start = skipLocals(body);
    // i32.const place, i32.const 1, i32.store8
    const mark = [Uint8Array.of(CONST), writeSigned(address + number), Uint8Array.of(CONST, 1, 0x3a, 0, 0)];
    return Buffer.concat([body.subarray(0, start), ...mark, body.subarray(start)]);
  });
  return withBodies(bytes, marked);
}

const FIRST_NEGATIVE = 0x40; // the last byte of a number below nought
const FIRST_LOAD = 0x28;
const LAST_STORE = 0x3e;
// How many numbers follow an instruction.
const ONE_NUMBER = [0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x18];
ONE_NUMBER.push(0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x42, 0xd0);
const NUMBERS = new Map(ONE_NUMBER.map((code) => [code, 1]));
for (const code of [0x11, 0x13]) NUMBERS.set(code, 2); // call_indirect, return_call_indirect
const BYTES = new Map([
  [0x43, 4],
  [0x44, 8],
]); // f32.const, f64.const
const NUMBERS_AFTER_FC = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];
const CALLS = [0x10, 0x12, 0xd2]; // call, return_call, ref.func
const NEWER = [0xfb, 0xfd, 0xfe]; // garbage collection, vectors, threads: Pyodide uses none of them

/** The numbers, imports counted, of the functions that this body calls by name. */
export const calledBy = (body) => read(body).calls;

/** The places in the memory that this body may name: its whole numbers, and what it adds to a place it reads or writes. */
export const placesIn = (body) => read(body).places;

function read(body) {
  const calls = [];
  const places = [];
  let at = skipLocals(body);
  const number = () => {
    const [value, after] = readNumber(body, at);
    at = after;
    return value;
  };
  const skip = (count) => {
    for (; count > 0; count -= 1) number();
  };
  while (at < body.length) {
    const code = body[at++];
    if (CALLS.includes(code)) calls.push(number());
    else if (code === CONST) {
      const start = at;
      const value = number();
      if (body[at - 1] < FIRST_NEGATIVE) places.push(value);
      else places.push((value - 128 ** (at - start)) >>> 0);
    } else if (code >= FIRST_LOAD && code <= LAST_STORE) {
      number();
      places.push(number());
    } else if (NUMBERS.has(code)) skip(NUMBERS.get(code));
    else if (BYTES.has(code)) at += BYTES.get(code);
    else if (code === 0x0e)
      skip(number() + 1); // br_table
    else if (code === 0x1c)
      skip(number()); // select with types
    else if (code === 0xfc) skip(NUMBERS_AFTER_FC[number()]);
    else if (code === 0x1f) {
      number(); // try_table: type, then its catches
      for (let catches = number(); catches > 0; catches -= 1) skip(body[at++] < 2 ? 2 : 1);
    } else if (NEWER.includes(code)) throw new Error(`instruction ${code} cannot be read`);
  }
  if (at !== body.length) throw new Error("a function cannot be read");
  return { calls, places };
}
