// Python that runs on from one test to the next: a page that stays open keeps the workers, the others borrow them.
//
// A worker answers each question by itself, so that it makes no difference who asked before. What a worker cannot
// forget (a document, a reader of documents) or what broke it, ends it. What a page sees of its worker is the same,
// but for how soon it is there.

const CHANNEL = "lopende werkers";

/** In the page that stays open; gives a function that takes back all that is still lent. */
function keepWorkers() {
  const channel = new BroadcastChannel(CHANNEL);
  /** @type {any[]} */
  const idle = [];
  const lent = new Map();
  const questions = new Map();
  let lastQuestion = 0;
  const tell = (client, message) => client && channel.postMessage({ client, ...message });

  function make(address, bundle, message) {
    const one = {
      worker: new Worker(address, { type: "module" }),
      bundle,
      address,
      said: /** @type {any[]} */ ([]),
      client: "",
      fit: true,
    };
    one.worker.onerror = ({ message }) => {
      one.fit = false;
      tell(one.client, { error: message });
    };
    one.worker.onmessage = ({ data }) => {
      if (data.soort === "stap") one.said.push(data);
      if (data.soort === "storing") one.fit = false;
      const asked = questions.get(data.id);
      questions.delete(data.id);
      if (asked) tell(asked.client, { data: { ...data, id: asked.id } });
      else tell(one.client, { data });
    };
    one.worker.postMessage(message);
    return one;
  }

  function lend(client, address, message) {
    const bundle = JSON.stringify({ ...message, bundel: { ...message.bundel, oefening: null } });
    const at = idle.findIndex((one) => one.address === address && one.bundle === bundle);
    const one = at < 0 ? make(address, bundle, message) : idle.splice(at, 1)[0];
    one.client = client;
    lent.set(client, one);
    for (const data of one.said) tell(client, { data });
  }

  function takeBack(client, forGood = false) {
    const one = lent.get(client);
    lent.delete(client);
    if (!one) return;
    one.client = "";
    if (one.fit && !forGood) idle.push(one);
    else one.worker.terminate();
  }

  channel.onmessage = ({ data: { client, address, message, leaves, ends } }) => {
    if (message?.soort === "bundel") lend(client, address, message);
    else if (leaves || ends) takeBack(client, ends);
    else if (message && lent.has(client)) {
      const one = lent.get(client);
      const id = ++lastQuestion;
      questions.set(id, { client, id: message.id });
      if (message.soort !== "vraag") one.fit = false;
      one.worker.postMessage({ ...message, id });
    }
  };
  return () => {
    for (const client of [...lent.keys()]) takeBack(client);
  };
}

/** In each other page, before its own scripts: the workers with Python are those that are kept. */
function borrowWorkers(origin) {
  if (location.origin !== origin) return;
  const channel = new BroadcastChannel(CHANNEL);
  const borrowed = new Map();

  class BorrowedWorker extends EventTarget {
    onmessage = null;
    onerror = null;
    client = crypto.randomUUID();
    constructor(address) {
      super();
      this.address = String(address);
      borrowed.set(this.client, this);
    }
    postMessage(message) {
      channel.postMessage({ client: this.client, address: this.address, message });
    }
    terminate() {
      borrowed.delete(this.client);
      channel.postMessage({ client: this.client, ends: true });
    }
  }

  channel.onmessage = ({ data: { client, data, error } }) => {
    const worker = borrowed.get(client);
    if (data) worker?.onmessage?.(new MessageEvent("message", { data }));
    else worker?.onerror?.(new ErrorEvent("error", { message: error }));
  };
  addEventListener("pagehide", () => {
    for (const client of borrowed.keys()) channel.postMessage({ client, leaves: true });
  });
  globalThis.Worker = new Proxy(Worker, {
    construct(OwnWorker, [address, options]) {
      const isOfPython = /\/(keur|reken)werker[^/]*$/.test(String(address));
      return isOfPython ? new BorrowedWorker(address) : new OwnWorker(address, options);
    },
  });
}

Object.assign(globalThis, { keepWorkers, borrowWorkers }); // for running.py
