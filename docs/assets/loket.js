// The calculators inside a running Pyodide; shared by the worker and, in the tests, by Node.

const FOLDER = "/home/pyodide/calculators";

/**
 * @param pyodide what loadPyodide gives
 * @param {Object<string, string>} modules file name to source of every calculators/*.py
 * @param {string} data the text of gegevens.json
 * @returns {(name: string, question: string, way?: string) => string} JSON text in, JSON text out; `way` names
 *   a function of the side door, for what a page asks beside one answer
 */
export function openDoor(pyodide, modules, data) {
  pyodide.FS.mkdirTree(FOLDER);
  for (const [name, source] of Object.entries(modules)) {
    pyodide.FS.writeFile(`${FOLDER}/${name}`, source);
  }
  pyodide.pyimport("importlib").invalidate_caches();
  const door = pyodide.pyimport("calculators.loket");
  const known = door.lees_gegevens(data);
  return (name, question, way) => {
    if (!way) return door.antwoord(known, name, question);
    return pyodide.pyimport("calculators.zijloket")[way](known, name, question);
  };
}
