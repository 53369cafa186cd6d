/** The worker that makes a workbook: it answers one question and is sent home. */
import "../data/go-offline.ts";
import type { CltvError } from "cltv";
import { initSync, workbook } from "cltv/workbook/api";
import text from "virtual:workbook";
import { compiled } from "../engine/inflate.ts";
import type { MadeReply, Wish } from "./workbook-making.ts";

self.addEventListener("message", ({ data }: MessageEvent<Wish>) => void answer(data));

async function answer({ input, options }: Wish): Promise<void> {
  try {
    initSync(await compiled(text));
    const bytes = workbook(input, options);
    tell({ reply: "made", bytes }, [bytes.buffer]);
  } catch (error) {
    tell({ reply: (error as Partial<CltvError>).problems ? "too-large" : "failed" });
  }
}

function tell(reply: MadeReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
