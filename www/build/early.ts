/**
 * The engine is half of what a visitor waits for. In a chunk of its own that the page names
 * beside its code, it travels while the code begins and asks for the words of a language.
 */
import type { Plugin } from "vite";

export function early(id: string): Plugin {
  return {
    name: "early",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((part) => part.type === "chunk" && part.facadeModuleId === `\0${id}`);
        return chunk ? [{ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${chunk.fileName}` }, injectTo: "head" }] : [];
      },
    },
  };
}
