// Programs that are started, and waited for.
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSocket } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".css": "text/css" };

/** What the program prints; an error with everything it said if it fails. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const started = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const [output, complaints] = [[], []];
    started.stdout.on("data", (piece) => output.push(piece));
    started.stderr.on("data", (piece) => complaints.push(piece));
    started.on("error", reject);
    started.on("close", (code) => {
      const said = Buffer.concat(output).toString().trim();
      if (code === 0) resolve(said);
      else reject(new Error(`${program} ${args.join(" ")} ended with ${code}\n${said}\n${Buffer.concat(complaints)}`));
    });
  });
}

/** Runs a server as long as `use` needs it. */
export async function serving(program, args, options, use) {
  const started = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const said = [];
  for (const stream of [started.stdout, started.stderr]) stream.on("data", (piece) => said.push(piece));
  const failed = new Promise((_, reject) => {
    started.on("error", reject);
    started.on("close", (code) => reject(new Error(`${program} ended with ${code}\n${Buffer.concat(said)}`)));
  });
  try {
    return await Promise.race([use(), failed]);
  } catch (error) {
    throw new Error(`${error.message}\n${Buffer.concat(said)}`);
  } finally {
    failed.catch(() => {});
    // With the programs that it has started itself.
    if (started.exitCode === null) process.kill(-started.pid);
  }
}

/** The first answer of a server that is just beginning. */
export async function arrived(address) {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const socket = createSocket().on("error", reject);
    socket.listen(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

export async function serveFolder(folder) {
  const server = createServer(async ({ url }, response) => {
    const file = join(folder, normalize(new URL(url, "http://x").pathname));
    if (!(await stat(file).catch(() => undefined))?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
