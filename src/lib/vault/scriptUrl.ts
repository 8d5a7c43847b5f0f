// The one place that turns a text into a script address. The pages' policy (Trusted Types) allows one policy of this
// name, so whoever starts a worker comes here: with an address of the app's own, and no other.

interface ScriptUrlPolicy {
  createScriptURL: (url: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | null = null;

/** An address of this origin as a script address; throws on any other. */
function own(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError('A script of another origin is not ours');
  return url;
}

/** What a browser with Trusted Types takes as the address of a script; elsewhere the same text. */
export function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('steg-script-url', { createScriptURL: own }) ?? {
    createScriptURL: own,
  };
  return policy.createScriptURL(url);
}
