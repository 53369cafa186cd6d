/**
 * Begins a worker under a policy that trusts no text as a script's address: the address
 * of the page's own worker passes, anything else is refused. Browsers that know no
 * trusted types take the text.
 */
import address from "cltv/uncertainty/worker?worker&url";

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (text: string) => string }): { createScriptURL(text: string): unknown };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;

const policy = policies?.createPolicy("cltv-worker", { createScriptURL: own });

export function startWorker(): Worker {
  return new Worker((policy?.createScriptURL(address) ?? address) as string, { type: "module", name: "cltv" });
}

function own(text: string): string {
  if (text !== address) throw new TypeError("This is not the page's own worker.");
  return text;
}
