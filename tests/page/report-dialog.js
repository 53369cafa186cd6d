// The way to the report: an example, the dialog before it is printed, and the wait until all of it is computed.
import { settled } from "./browser.js";

export const dialog = (page) => page.locator(".report-dialog");

export async function asked(page) {
  await page.locator("[data-tool=print]").click();
  await dialog(page).waitFor();
}

/** Writes what stands above the report, waits until all is computed, and leaves the dialog without printing. */
export async function prepared(page, about = {}) {
  await asked(page);
  for (const [name, text] of Object.entries(about)) await page.locator(`#report-${name}`).fill(text);
  await page.waitForFunction(() => !/Simulations are still|Имитация ещё/.test(document.querySelector("cltv-calculator").shadowRoot.querySelector(".report-dialog [role=status]").textContent));
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await settled(page);
}

export async function load(page, preset) {
  await page.locator("[data-tool=examples]").click();
  const title = await page.locator(`[data-preset=${preset}] strong`).innerText();
  await page.locator(`[data-preset=${preset}]`).click();
  await page.locator("#head-title").getByText(title, { exact: true }).waitFor();
}
