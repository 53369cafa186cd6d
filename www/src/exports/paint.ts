/** A drawing as pixels. The picture travels as a `data:` address, which the page's policy allows, and nothing is asked of anybody. */
import type { Picture } from "./picture.ts";

/** Pixels for each unit of the drawing: sharp on a slide. */
const SCALE = 2;

export async function paint({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
