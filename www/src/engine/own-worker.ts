/**
 * Begins a worker under a policy that trusts no text as a script's address: the address
 * of the page's own worker passes, anything else is refused. Browsers that know no
 * trusted types take the text.
 */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (text: string) => string }): { createScriptURL(text: string): unknown };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;

/** `name` is that of the policy; the page's own policy lists it. */
export function ownWorker(name: string, address: string): () => Worker {
  const own = (text: string): string => {
    if (text !== address) throw new TypeError("This is not the page's own worker.");
    return text;
  };
  const policy = policies?.createPolicy(name, { createScriptURL: own });
  return () => new Worker((policy?.createScriptURL(address) ?? address) as string, { type: "module", name });
}
