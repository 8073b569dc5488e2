// The checker inside a running Pyodide; shared by the worker and, in the tests, by Node.

const HOME = "/home/pyodide";
const [PUBLISHED, CHANGED] = [`${HOME}/gepubliceerd`, `${HOME}/voorstel`];

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

function write(pyodide, root, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = `${root}/${name}`;
    pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    pyodide.FS.writeFile(path, content);
  }
}
