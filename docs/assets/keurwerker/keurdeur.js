// The checker inside a running Pyodide; shared by the worker and, in the tests, by Node.

const HOME = "/home/pyodide";
const [PUBLISHED, CHANGED, DOCUMENTS] = [`${HOME}/gepubliceerd`, `${HOME}/voorstel`, `${HOME}/document`];

/**
 * @param pyodide what loadPyodide gives
 * @param {Object<string, string>[]} code path to source of every module
 * @param {Object<string, string>} policy path in the policy folder to content of every file
 * @param {string} folder what the policy folder is called
 * @returns {(way: string, question: string) => string} JSON text in, JSON text out; `way` as in hooks/form/door.py
 */
export function openCheckDoor(pyodide, code, policy, folder) {
  for (const modules of code) write(pyodide, HOME, modules);
  write(pyodide, `${PUBLISHED}/${folder}`, policy);
  pyodide.FS.mkdirTree(CHANGED);
  pyodide.pyimport("importlib").invalidate_caches();
  const door = pyodide.pyimport("hooks.form.door").open_door(`${PUBLISHED}/${folder}`, `${CHANGED}/${folder}`);
  return (way, question) => door.ask(way, question);
}

/** Puts a reader of documents beside the code: path to source of every module. */
export function addReader(pyodide, modules) {
  write(pyodide, HOME, modules);
  pyodide.pyimport("importlib").invalidate_caches();
}

/**
 * Puts a document where the code can read it; the one before it goes.
 * @returns {string} where it stands
 */
export function putDocument(pyodide, name, content) {
  pyodide.FS.mkdirTree(DOCUMENTS);
  for (const one of pyodide.FS.readdir(DOCUMENTS)) if (!one.startsWith(".")) pyodide.FS.unlink(`${DOCUMENTS}/${one}`);
  const path = `${DOCUMENTS}/${name.replaceAll(/[/\\]/g, "-").replace(/^\.+/, "")}`;
  pyodide.FS.writeFile(path, content);
  return path;
}

function write(pyodide, root, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = `${root}/${name}`;
    pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    pyodide.FS.writeFile(path, content);
  }
}
