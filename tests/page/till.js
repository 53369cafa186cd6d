// A file of purchases as a till writes it.
import { source } from "./source.js";

const { madeUpPurchases } = await source("src/data/made-up.ts");

/** The made-up purchases of some customers, as a Russian till writes them; each name would be a formula. */
export async function till() {
  const [, ...rows] = (await madeUpPurchases().text()).trim().split("\r\n");
  const some = rows.map((row) => row.split(";")).filter(([id]) => id < "C00150");
  const lines = some.map(([id, date, amount]) => `=Анна ${Number(id.slice(1))};${date.split("-").reverse().join(".")};${amount.replace(".", ",").replace(/^(\d+)(\d{3},)/, "$1 $2")}`);
  return { text: ["Клиент;Дата;Сумма", ...lines, ""].join("\r\n"), rows: some.length, customers: new Set(some.map(([id]) => id)).size };
}
