// A passkey as a way in: WebAuthn with its `prf` extension gives the same 32 bytes for the same passkey and salt, here and
// nowhere else. Never the only way in: a passkey can be removed from outside, and accounts may be shared.
import { ok, refuse, type Result } from '../domain/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type PasskeyRefusal = 'cancelled' | 'unsupported';

export interface PasskeyUsed {
  readonly credential: Bytes;
  readonly secret: Bytes;
}

/** What can be asked of passkeys; one kind asks the browser, another is for tests. */
export interface Passkeys {
  /**
   * Makes a passkey. `known` are those that are there already, which are not made twice; `name` is what the phone calls it
   * in its list.
   */
  make(salt: Bytes, known: readonly Bytes[], name: string): Promise<Result<PasskeyUsed, PasskeyRefusal>>;
  /** Uses one of the passkeys, each with the salt of its slot. */
  use(
    those: readonly { readonly credential: Bytes; readonly salt: Bytes }[],
  ): Promise<Result<PasskeyUsed, PasskeyRefusal>>;
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const base64url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source.slice(0))
    : Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));

const descriptors = (ids: readonly Bytes[]): PublicKeyCredentialDescriptor[] =>
  ids.map((id) => ({ type: 'public-key', id }));

/** The names of errors that say a person, or the phone, thought better of it. */
const cancelled = ['NotAllowedError', 'AbortError', 'InvalidStateError'];

async function asked(
  ask: () => Promise<Credential | null>,
): Promise<Result<PublicKeyCredential, PasskeyRefusal>> {
  try {
    const credential = await ask();
    return credential === null ? refuse('cancelled') : ok(credential as PublicKeyCredential);
  } catch (error) {
    const { name } = (error ?? {}) as { name?: unknown };
    return refuse(cancelled.includes(name as string) ? 'cancelled' : 'unsupported');
  }
}

function secretOf(credential: PublicKeyCredential): Bytes | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  const secret = first === undefined ? null : bytesOf(first);
  return secret?.length === 32 ? secret : null;
}

class BrowserPasskeys implements Passkeys {
  async make(
    salt: Bytes,
    known: readonly Bytes[],
    name: string,
  ): Promise<Result<PasskeyUsed, PasskeyRefusal>> {
    const made = await asked(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name },
          user: { id: random(32), name, displayName: name },
          challenge: random(32),
          pubKeyCredParams: [
            { type: 'public-key', alg: -7 },
            { type: 'public-key', alg: -257 },
          ],
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: descriptors(known),
          extensions: { prf: { eval: { first: salt } } },
        },
      }),
    );
    if (!made.ok) return made;
    const credential = new Uint8Array(made.value.rawId);
    if (made.value.getClientExtensionResults().prf?.enabled !== true) return refuse('unsupported');
    const secret = secretOf(made.value);
    // Some give the bytes only when the passkey is used.
    return secret === null ? this.use([{ credential, salt }]) : ok({ credential, secret });
  }

  async use(
    those: readonly { readonly credential: Bytes; readonly salt: Bytes }[],
  ): Promise<Result<PasskeyUsed, PasskeyRefusal>> {
    const evalByCredential = Object.fromEntries(
      those.map(({ credential, salt }) => [base64url(credential), { first: salt }]),
    );
    const used = await asked(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: random(32),
          allowCredentials: descriptors(those.map(({ credential }) => credential)),
          userVerification: 'required',
          extensions: { prf: { evalByCredential } },
        },
      }),
    );
    if (!used.ok) return used;
    const secret = secretOf(used.value);
    return secret === null
      ? refuse('unsupported')
      : ok({ credential: new Uint8Array(used.value.rawId), secret });
  }
}

export const browserPasskeys: Passkeys = new BrowserPasskeys();

/** Whether this browser can make passkeys that are a key, as far as it says without asking for one. */
export async function canPasskey(): Promise<boolean> {
  const kind = (globalThis as { PublicKeyCredential?: typeof PublicKeyCredential }).PublicKeyCredential;
  if (kind === undefined) return false;
  try {
    // Browsers that cannot be asked may still be able to; then trying shows it.
    const able = (kind as { getClientCapabilities?: () => Promise<Record<string, boolean>> })
      .getClientCapabilities;
    const says = able === undefined ? undefined : (await able.call(kind))['extension:prf'];
    return says ?? (await kind.isUserVerifyingPlatformAuthenticatorAvailable());
  } catch {
    return false;
  }
}
