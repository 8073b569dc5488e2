// The fragment of the address: an anchor and named values side by side (#anker&q=…&op=…). It never leaves the browser.

/** @returns {{anchor: string, params: URLSearchParams}} what a fragment says */
export function readFragment(hash = location.hash) {
  const parts = hash.replace(/^#/, "").split("&").filter(Boolean);
  const anchor = parts[0]?.includes("=") === false ? parts.shift() : "";
  return { anchor: decoded(anchor), params: new URLSearchParams(parts.join("&")) };
}

/** The fragment for an anchor and values, with its #; empty when there is nothing to say. */
export function writeFragment(anchor, params) {
  const parts = [encodeURIComponent(anchor), params.toString()].filter(Boolean);
  return parts.length ? `#${parts.join("&")}` : "";
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a broken escape in an address typed by hand
  }
}
