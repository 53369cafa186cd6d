/** Keys that go back and forth in what was done, outside of text fields, which have an undo of their own. */
export function historyKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || isTextField(event.composedPath()[0])) return undefined;
  const key = event.key.toLowerCase();
  if (key === "y") return "redo";
  if (key !== "z") return undefined;
  return event.shiftKey ? "redo" : "undo";
}

function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement && target.type === "text";
}
