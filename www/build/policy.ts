/**
 * The content security policy of the built page. `connect-src 'none'` is the one
 * line that lets anybody verify that no figure leaves the page.
 */
import type { Plugin } from "vite";

export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // Lit writes templates; the others let the address of one worker of our own pass each, and no other.
  "trusted-types lit-html cltv-worker cltv-data-worker cltv-workbook-worker",
].join("; ");

/** Only in the build: the development server needs inline scripts and a socket. */
export function policy(): Plugin {
  return {
    name: "policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
    ],
  };
}
