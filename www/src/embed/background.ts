/**
 * Workers out of one file. Their text becomes an address of this page's own (`blob:`),
 * which the host's policy may refuse; whether it does is found out by trying.
 */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (text: string) => string }): { createScriptURL(text: string): unknown };
}

type Policy = ReturnType<Policies["createPolicy"]>;

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
let policy: Policy | undefined;

/** The address that is being made: no other passes. */
let own = "";

function onlyOwn(address: string): string {
  if (address !== own) throw new TypeError("This is not the calculator's own worker.");
  return address;
}

/** Throws where the host's policy names the policies that may be made, and not this one. */
export function worker(text: string, name: string): Worker {
  own = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    if (policies) policy ??= policies.createPolicy("cltv-worker", { createScriptURL: onlyOwn });
    return new Worker((policy?.createScriptURL(own) ?? own) as string, { name });
  } finally {
    // It has begun to load, and nobody else needs the address.
    URL.revokeObjectURL(own);
  }
}

let tried: Promise<boolean> | undefined;

export function mayWork(): Promise<boolean> {
  tried ??= attempt();
  return tried;
}

function attempt(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const trial = worker("postMessage(0)", "cltv-trial");
      const end = (does: boolean): void => {
        trial.terminate();
        resolve(does);
      };
      trial.addEventListener("message", () => end(true));
      trial.addEventListener("error", (event) => (event.preventDefault(), end(false)));
    } catch {
      resolve(false);
    }
  });
}
