// What an address of earlier means now, by the table that calculators/raamwerk/voorheen.py reads for questions.

/**
 * @param {string} address what is filled in, as a text of URLSearchParams
 * @param {{was: Object<string, string | null>, wordt: Object<string, string>, zeg: string}[]} table
 * @returns {{address: string, notes: string[]}} the same as one fills it in now, and what the reader has to know of it
 */
export function renewed(address, table) {
  const params = new URLSearchParams(address);
  const notes = [];
  let isChanged = false;
  for (const { was, wordt, zeg } of table) {
    const fields = Object.entries(was);
    if (!fields.every(([name, text]) => params.has(name) && (text === null || params.get(name) === text))) continue;
    if (zeg && fields.some(([name]) => params.get(name) !== "")) notes.push(zeg);
    for (const [name] of fields) params.delete(name);
    for (const [name, text] of Object.entries(wordt)) params.set(name, text);
    isChanged = true;
  }
  return { address: isChanged ? params.toString() : address, notes };
}
