// What comes out of the printer: a PDF, read by a program that has nothing to do with the one that wrote it.
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** As `Ctrl+P` prints it: every page with its words, where they stand, and what is drawn. */
export async function printed(page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { OPS } = await getResolvedPDFJS();
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = await file.getMetadata();
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(await file.getPage(number), OPS));
  return { title: info.Title, pages, text: pages.map(({ text }) => text).join(" ") };
}

async function readPage(page, OPS) {
  const { items } = await page.getTextContent();
  const { fnArray } = await page.getOperatorList();
  const count = (names) => fnArray.filter((op) => names.some((name) => OPS[name] === op)).length;
  const words = items.filter(({ str }) => str.trim() !== "").map(({ str, width, transform }) => ({ text: str, x: transform[4], y: transform[5], right: transform[4] + width }));
  const [, , width, height] = page.view;
  return { width, height, words, text: spaced(items.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")).join("")), images: count(IMAGES), paths: count(["constructPath"]) };
}

const IMAGES = ["paintImageXObject", "paintInlineImageXObject", "paintInlineImageXObjectGroup", "paintImageXObjectRepeat", "paintImageMaskXObject"];

/** Letters without the spaces between them: where lines and cells break, PDF knows no spaces. */
export const letters = (text) => text.replace(/[\s\u00ad\u2060]+/gu, "");

export const spaced = (text) => text.replace(/\s+/gu, " ").trim();

/** The report as it stands in the page while the browser prints. */
export async function onPaper(page) {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  return page.locator(".report");
}
