// What stands on the page, as a person reads it.
import assert from "node:assert/strict";

export const tile = (page, name) => page.locator(`[data-tile=${name}] .tile-value`);

/** Every space as the one on the keyboard. */
export const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

export async function textOf(locator) {
  return (await locator.innerText()).trim();
}

/** Waits until the text is this; says what it was instead. */
export async function shows(locator, text) {
  await locator.page().waitForFunction(([element, wanted]) => element.innerText.trim() === wanted, [await locator.elementHandle(), text], { timeout: 5000 }).catch(async () => {
    assert.equal(await textOf(locator), text);
  });
}
