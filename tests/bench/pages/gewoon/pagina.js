// Pyodide as its documentation shows it, in a worker: what our start is measured against.
const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
const question = await (await fetch("vraag.json")).text();
worker.addEventListener("message", ({ data }) => {
  const { samenvatting } = JSON.parse(data);
  document
    .querySelector("#uit")
    .replaceChildren(...samenvatting.flatMap((line) => [line, document.createElement("br")]));
});
const ask = () => worker.postMessage(question);
document.querySelector("#weer").addEventListener("click", ask);
ask();
