// What crosses from thread to thread.

/** Deeper data is no case: whoever reads it says so. */
const DEEPEST = 20;
const UNSENDABLE = ["function", "symbol", "bigint"];

/**
 * A copy that can be sent. Objects that others watch (proxies) cannot, functions neither: in their
 * place stands the word that the reader has for them anyway.
 */
export function plain(value, deeper = DEEPEST) {
  if (UNSENDABLE.includes(typeof value)) return typeof value;
  if (typeof value !== "object" || value === null || value instanceof Float64Array) return value;
  if (deeper === 0) return null;
  return Array.isArray(value) ? Array.from(value, (entry) => plain(entry, deeper - 1)) : fields(value, deeper - 1);
}

/** With one that is called `__proto__`. */
function fields(object, deeper) {
  const names = Reflect.ownKeys(object).filter((name) => typeof name === "string");
  return Object.fromEntries(names.map((name) => [name, plain(object[name], deeper)]));
}

/** The memory of all series in it, which is handed over then and not copied. */
export function buffers(value) {
  if (value instanceof Float64Array) return [value.buffer];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(buffers) : [];
}
