// What an editor shows of a file: the language server of the workshop's TypeScript, spoken to over its pipes.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const tools = process.env.CLTV_TOOLS;
const compiler = fileURLToPath(new URL("typescript/bin/tsc", `file://${tools}/`));
const folder = new URL(".", import.meta.url);
const ERROR = 1;

export class Editor {
  #server = spawn(process.execPath, [compiler, "--lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  #waiting = new Map();
  #unread = Buffer.alloc(0);
  #last = 0;

  constructor() {
    this.#server.stdout.on("data", (bytes) => this.#hear(bytes));
  }

  async start() {
    const capabilities = { textDocument: { hover: { contentFormat: ["markdown"] }, diagnostic: {} } };
    await this.#ask("initialize", { processId: process.pid, rootUri: folder.href, capabilities });
    this.#say({ method: "initialized", params: {} });
  }

  /** Opens a text as a file of the customer's. */
  open(name, text) {
    const uri = new URL(name, folder).href;
    this.#say({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "typescript", version: 1, text } } });
    return uri;
  }

  /** What stands in the box at a place: a declaration, then its description. */
  async hover(uri, position) {
    const { contents } = await this.#ask("textDocument/hover", { textDocument: { uri }, position });
    const [, declaration, description] = /^```\w+\n(.*?)\n```\n(.*)$/s.exec(contents.value);
    return { declaration, description };
  }

  /** What is wrong; what is only unused is not. */
  async complaints(uri) {
    const { items } = await this.#ask("textDocument/diagnostic", { textDocument: { uri } });
    return items.filter(({ severity }) => severity === ERROR).map(({ message }) => message);
  }

  close() {
    this.#server.kill();
  }

  #ask(method, params) {
    const id = ++this.#last;
    this.#say({ id, method, params });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #say(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #hear(bytes) {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const head = /^Content-Length: (\d+)[^]*?\r\n\r\n/.exec(this.#unread.toString("latin1"));
      if (!head || this.#unread.length < head[0].length + Number(head[1])) return;
      const end = head[0].length + Number(head[1]);
      this.#answer(JSON.parse(this.#unread.subarray(head[0].length, end).toString()));
      this.#unread = this.#unread.subarray(end);
    }
  }

  #answer({ id, method, result, error }) {
    if (method !== undefined) return id === undefined ? undefined : this.#say({ id, result: null });
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  }
}
