// Visitors who have been on the site: their browser has its scripts compiled and opens a page for two thirds of
// what it costs a stranger. What a test leaves behind is forgotten before the next.

/** `newContext(options)` makes a stranger, `home` is a page of the site that is soon there. */
export function visitors(newContext, home) {
  const waiting = new Map();
  let lent = [];

  /** A context with these options that nobody else has. */
  async function lend(options = {}) {
    const kind = JSON.stringify(options);
    const visitor = waiting.get(kind)?.pop() ?? (await arrive(await newContext(options), home));
    lent.push([kind, visitor]);
    return visitor.context;
  }

  /** Whatever was lent, without its pages and as it was before. */
  async function takeBack() {
    const returned = lent;
    lent = [];
    await Promise.all(returned.map(([, visitor]) => forget(visitor)));
    for (const [kind, visitor] of returned) waiting.set(kind, [...(waiting.get(kind) ?? []), visitor]);
  }

  return { lend, takeBack };
}

/** As long as one page of the site stays open, the process with its scripts does. */
async function arrive(context, home) {
  const page = await context.newPage();
  await page.goto(home);
  return { context, page, devtools: await context.newCDPSession(page) };
}

async function forget({ context, page, devtools }) {
  await Promise.all(context.pages().filter((other) => other !== page).map((other) => other.close()));
  await Promise.all([
    context.clearCookies(),
    devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "all" }),
  ]);
}
