// Copies a text; where the browser does not allow that, the text stands ready in a field, selected.

/**
 * @param {HTMLInputElement|HTMLTextAreaElement} field stays hidden, with what is around it, as long as copying works
 * @returns {Promise<boolean>} whether the text has been copied
 */
export async function copyText(text, field) {
  const box = /** @type {HTMLElement} */ (field.closest("[data-veldje]"));
  box.hidden = true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    box.hidden = false;
    field.value = text;
    field.select();
    return false;
  }
}
