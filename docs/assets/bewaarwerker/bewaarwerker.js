// The worker between the pages and the server: it keeps what was read, so that it can be read without a connection.
// The build bundles it with the packages that it names (hooks/browser/bundles.py), to stand at the root of the site.
//
// Old and new never mix. A page belongs to one edition of the site; what it needs comes from the copy of that edition, or from
// the server as long as the server has that one. Which one the server has stands in uitgave.json.

import { registerRoute } from "workbox-routing/registerRoute.js";
import { Files, Pages } from "./antwoorden.js";
import { answer } from "./berichten.js";
import { addressOf, here } from "./waar.js";

const isOurs = ({ request, url }) => request.method === "GET" && addressOf(url) !== null;

const pages = new Pages();
const files = new Files();
registerRoute((asked) => isOurs(asked) && asked.request.mode === "navigate", pages);
registerRoute((asked) => isOurs(asked) && !asked.request.headers.has("range"), files);

// A new version waits, as browsers do, until no page uses the old one: two at once would not know of each other.
// The browser asks for a page while this worker still starts.
here.addEventListener("activate", (event) => event.waitUntil(here.registration.navigationPreload?.enable()));
here.addEventListener("message", answer);
