// A case of the test's own on the page, through the door by which a person brings one.
export async function chosen(page, found) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-tool=open]").click()]);
  await chooser.setFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(found)) });
  await page.locator("#head-title", { hasText: found.name }).waitFor();
}

/** One more page, with this case on it if there is one. */
export async function openedWith(shared, found, options) {
  const { page } = await shared.opened(options);
  if (found) await chosen(page, found);
  return page;
}

/** What the page would save now. */
export async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-tool=save]").click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}
