/**
 * From a file to a fit, step by step. Each step is kept until what leads to it is
 * another, so that a new rule does not read the file again. What a step holds lies in
 * the memory of the WebAssembly and is given back when another takes its place.
 */
import type { Analysis, CustomerBase, KnownOfFile, Preview, ReadReport, TransactionReader, Transactions } from "cltv/data";
import { engine } from "./engine.ts";
import { madeUpPurchases } from "./made-up.ts";
import type { FitQuestion, ReadQuestion, Source } from "./questions.ts";

/** As much of a file as a first look needs. */
const FIRST_LOOK = 65_536;

/** Told how much of the file is read; it throws when nobody waits any more. */
export type Watch = (share: number) => void;

interface Step<T> {
  key: string;
  made: T;
}

interface Read {
  report: ReadReport;
  /** Nothing where no row could be read. */
  ledger: Transactions | null;
}

export class FileWork {
  #file: Source | undefined;
  #madeUp: Blob | undefined;
  #read: Step<Read> | undefined;
  #base: Step<CustomerBase> | undefined;
  #fit: Step<Analysis> | undefined;

  /** What is asked next is asked of this one. */
  take(file: Source): void {
    this.#file = file;
  }

  async preview(known: KnownOfFile): Promise<Preview> {
    const { previewTransactions } = await engine();
    return previewTransactions(new Uint8Array(await this.#blob().slice(0, FIRST_LOOK).arrayBuffer()), known);
  }

  async read({ source, read }: ReadQuestion, watch: Watch): Promise<Read> {
    const key = JSON.stringify([source, read]);
    if (this.#read?.key === key) return this.#read.made;
    this.#forgetRead();
    const reader = (await engine()).readTransactions(read);
    try {
      await pushAll(this.#blob(), reader, watch);
    } catch (error) {
      reader.free();
      throw error;
    }
    const { report, transactions: ledger } = reader.finish();
    this.#read = { key, made: { report, ledger } };
    return this.#read.made;
  }

  async base(question: FitQuestion, watch: Watch): Promise<CustomerBase> {
    const { ledger } = await this.read(question, watch);
    if (!ledger) throw new Error("There is nothing in this file that could be fitted.");
    const key = JSON.stringify([this.#read?.key, question.rules]);
    if (this.#base?.key === key) return this.#base.made;
    this.#forgetBase();
    this.#base = { key, made: ledger.summarize(question.rules) };
    return this.#base.made;
  }

  async fit(question: FitQuestion, watch: Watch): Promise<Analysis> {
    const base = await this.base(question, watch);
    const key = JSON.stringify([this.#base?.key, question.model]);
    if (this.#fit?.key === key) return this.#fit.made;
    this.#forgetFit();
    this.#fit = { key, made: base.fit(question.model === "best" ? {} : { models: [question.model] }) };
    return this.#fit.made;
  }

  #blob(): Blob {
    if (this.#file === undefined) throw new Error("There is no file.");
    if (this.#file !== "madeUp") return this.#file;
    this.#madeUp ??= madeUpPurchases();
    return this.#madeUp;
  }

  #forgetRead(): void {
    this.#forgetBase();
    this.#read?.made.ledger?.free();
    this.#read = undefined;
  }

  #forgetBase(): void {
    this.#forgetFit();
    this.#base?.made.free();
    this.#base = undefined;
  }

  #forgetFit(): void {
    this.#fit?.made.free();
    this.#fit = undefined;
  }
}

async function pushAll(blob: Blob, reader: TransactionReader, watch: Watch): Promise<void> {
  const stream = blob.stream().getReader();
  let done = 0;
  for (let chunk = await stream.read(); !chunk.done; chunk = await stream.read()) {
    reader.push(chunk.value);
    done += chunk.value.length;
    watch(done / blob.size);
  }
}
