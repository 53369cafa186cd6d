// The built page behind the simplest web server there is, on a free port of this machine.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const SITE = process.env.SITE ?? fileURLToPath(new URL("../../target/site", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Below a folder, as a page that somebody put beside others. */
const FOLDER = "/tools/cltv/";

/** `asInTheWorld`: compressed, and kept by the browser where the name of a file changes with what is in it. */
export async function serve({ asInTheWorld = false } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = normalize(pathname.slice(FOLDER.length - 1));
    const file = join(SITE, path.endsWith("/") ? `${path}index.html` : path);
    const type = TYPES[extname(file)];
    const body = pathname.startsWith(FOLDER) && type ? await readFile(file).catch(() => undefined) : undefined;
    const headers = { "content-type": type ?? "text/plain", ...(body && asInTheWorld && packed(path)) };
    response.writeHead(body ? 200 : 404, headers).end(body && asInTheWorld ? gzipSync(body, { level: 9 }) : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}${FOLDER}`;
  return { address, close: () => new Promise((resolve) => server.close(resolve)) };
}

function packed(path) {
  return { "content-encoding": "gzip", "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache" };
}
