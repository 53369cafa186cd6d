/**
 * The page's sheets for an element on somebody else's page. What the page says of its
 * element, which a host's sheet may unsay, is said of the box inside of it, which no
 * host's sheet reaches; sizes do not follow the host's root; every colour and size
 * that the page names can be named by the host as `--cltv-…`.
 */
import type { Plugin } from "vite";

/** But for the one that is written for the embeds. */
const SHEET = /\/src\/styles\/(?!embed\.)\w+\.css\?inline$/;

export function isolated(): Plugin {
  return {
    name: "isolated",
    enforce: "pre",
    transform: (css, id) => (SHEET.test(id) ? { code: themed(inBox(ownSizes(css))), map: null } : null),
  };
}

/** A host with `html { font-size: 62.5% }` must not shrink it; a person's larger type still counts. */
export function ownSizes(css: string): string {
  return css.replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, "calc($1 * var(--rem))");
}

/** `:host` and `:host([theme="dark"])`, but not `:host([hidden])`. */
export function inBox(css: string): string {
  return css.replace(/:host(\(\[theme[^)]*\))?(?=\s*[,{])/g, (_, theme: string | undefined) => (theme ? `:host${theme} .app` : ".app"));
}

/** `--paper: white` → `--paper: var(--cltv-paper, white)`, where the box gets its names, and the easel with it; on paper all is as it is there. */
export function themed(css: string): string {
  const ofBox = /(^|\n)\.app(, \.easel)? \{[^}]*\}/g;
  return css.replace(ofBox, (rule) => rule.replace(/--([\w-]+):\s*([^;]+);/g, "--$1: var(--cltv-$1, $2);"));
}
