// The fields of the page, each by its place in the case, and how a person fills them.
export const field = (page, path) => page.locator(`#at-${path}`);

export async function fill(page, values) {
  for (const [path, text] of Object.entries(values)) {
    await field(page, path).fill(text);
    await field(page, path).blur();
  }
}

export async function unfold(page, ...paths) {
  for (const path of paths) await field(page, path).locator("> summary").click();
}
