// Two websites: one that has the built embeds, and a host on another origin that shows them under a policy of its own.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const EMBED = process.env.EMBED ?? fileURLToPath(new URL("../../target/embed", import.meta.url));

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

/** The files of `target/embed`, as a server sends them to pages of others. */
export function embedSite() {
  return listening(async ({ pathname }) => {
    const type = TYPES[extname(pathname)];
    const body = type && (await readFile(join(EMBED, normalize(pathname))).catch(() => undefined));
    return body && { body, headers: { "content-type": type, "access-control-allow-origin": "*" } };
  });
}

/** A host's pages: `pages["/"] = { html, policy, script, style }`; the script is at `/?script`, the style at `/?style`. */
export async function hostSite() {
  const pages = {};
  const site = await listening(({ pathname, search }) => {
    const page = pages[pathname];
    const part = { "?script": "script", "?style": "style" }[search] ?? "html";
    const type = TYPES[{ script: ".js", style: ".css", html: ".html" }[part]];
    return page && { body: page[part] ?? "", headers: { "content-type": type, ...(page.policy && { "content-security-policy": page.policy }) } };
  });
  return { ...site, pages };
}

async function listening(answer) {
  const server = createServer(async (request, response) => {
    const found = await answer(new URL(request.url, "http://localhost"));
    response.writeHead(found ? 200 : 404, found?.headers).end(found?.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  return { address, close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())) };
}
