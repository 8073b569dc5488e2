// The calculators inside a running Pyodide; shared by the worker and, in the tests, by Node.

const FOLDER = "/home/pyodide/calculators";

/**
 * @param pyodide what loadPyodide gives
 * @param {Object<string, string>} modules path below calculators/ to source of every module
 * @param {string} data the text of gegevens.json
 * @returns {(name: string, question: string, way?: string) => string} JSON text in, JSON text out; `way` names
 *   a function of the side door, for what a page asks beside one answer
 */
export function openDoor(pyodide, modules, data) {
  for (const [name, source] of Object.entries(modules)) {
    const path = `${FOLDER}/${name}`;
    pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    pyodide.FS.writeFile(path, source);
  }
  pyodide.pyimport("importlib").invalidate_caches();
  const door = pyodide.pyimport("calculators.raamwerk.loket");
  const known = door.lees_gegevens(data);
  return (name, question, way) => {
    if (!way) return door.antwoord(known, name, question);
    return pyodide.pyimport("calculators.raamwerk.zijloket")[way](known, name, question);
  };
}
