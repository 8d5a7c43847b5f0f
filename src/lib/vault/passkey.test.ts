// Passkeys: what is asked of the browser, and every way in which it can say no.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserPasskeys, canPasskey } from './passkey.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (length: number, of = 7): Bytes => new Uint8Array(length).fill(of);

const credential = (prf: unknown, id = bytes(16)) => ({
  rawId: id.buffer,
  getClientExtensionResults: () => ({ prf }),
});

interface Asked {
  publicKey: {
    user: { name: string; displayName: string };
    rp: { name: string };
    authenticatorSelection: unknown;
    userVerification: string;
    excludeCredentials: { id: Bytes }[];
    allowCredentials: { id: Bytes }[];
    extensions: { prf: { eval: { first: Bytes }; evalByCredential: Record<string, { first: Bytes }> } };
  };
}

function browser(answers: { create?: unknown; get?: unknown }) {
  const give = (answer: unknown) => (_asked: Asked) =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  const credentials = { create: vi.fn(give(answers.create)), get: vi.fn(give(answers.get)) };
  vi.stubGlobal('navigator', { credentials });
  return credentials;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('making a passkey', () => {
  test('asks for one with a person behind it, by a name that says nothing, and not for one that is there', async () => {
    const { create, get } = browser({
      create: credential({ enabled: true, results: { first: bytes(32, 9).buffer } }),
    });
    const salt = bytes(32, 3);
    expect(await browserPasskeys.make(salt, [bytes(16, 1)], 'Notat')).toEqual({
      ok: true,
      value: { credential: bytes(16), secret: bytes(32, 9) },
    });
    expect(get).not.toHaveBeenCalled();
    const { publicKey } = create.mock.calls[0]![0];
    expect([publicKey.rp.name, publicKey.user.name, publicKey.user.displayName]).toEqual([
      'Notat',
      'Notat',
      'Notat',
    ]);
    expect(publicKey.authenticatorSelection).toEqual({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect(publicKey.excludeCredentials.map(({ id }) => id)).toEqual([bytes(16, 1)]);
    expect(publicKey.extensions.prf.eval.first).toEqual(salt);
  });

  test('uses it once where the bytes come only then', async () => {
    const { get } = browser({
      create: credential({ enabled: true }),
      get: credential({ results: { first: bytes(32, 9) } }),
    });
    expect(await browserPasskeys.make(bytes(32), [], 'Steg')).toMatchObject({
      ok: true,
      value: { secret: bytes(32, 9) },
    });
    expect(get.mock.calls[0]![0].publicKey.userVerification).toBe('required');
  });

  test.each([
    ['that cannot be a key', credential({ enabled: false })],
    ['that says nothing of keys', credential(undefined)],
    ['in a browser that does not know what is asked', new DOMException('', 'NotSupportedError')],
    ['in a browser without any', new TypeError('no credentials')],
  ])('%s is said to be unsupported', async (_, create) => {
    browser({ create });
    expect(await browserPasskeys.make(bytes(32), [], 'Steg')).toEqual({ ok: false, error: 'unsupported' });
  });

  test.each([
    null,
    new DOMException('', 'NotAllowedError'),
    new DOMException('', 'AbortError'),
    new DOMException('', 'InvalidStateError'),
  ])('that was not made after all (%s) is said to be cancelled', async (create) => {
    browser({ create });
    expect(await browserPasskeys.make(bytes(32), [], 'Steg')).toEqual({ ok: false, error: 'cancelled' });
  });
});

describe('using a passkey', () => {
  test('gives every one that is known its own salt, and answers which it was', async () => {
    const { get } = browser({ get: credential({ results: { first: bytes(32, 9).buffer } }, bytes(16, 2)) });
    const those = [
      { credential: bytes(16, 1), salt: bytes(32, 1) },
      { credential: Uint8Array.from([251, 239, 190, 255]), salt: bytes(32, 2) },
    ];
    expect(await browserPasskeys.use(those)).toEqual({
      ok: true,
      value: { credential: bytes(16, 2), secret: bytes(32, 9) },
    });
    const { publicKey } = get.mock.calls[0]![0];
    expect(publicKey.allowCredentials.map(({ id }) => id)).toEqual(those.map((one) => one.credential));
    expect(publicKey.extensions.prf.evalByCredential).toEqual({
      AQEBAQEBAQEBAQEBAQEBAQ: { first: bytes(32, 1) },
      '----_w': { first: bytes(32, 2) },
    });
  });

  test.each([[undefined], [{}], [{ results: {} }], [{ results: { first: bytes(16) } }]])(
    'that answers %j gives no key',
    async (prf) => {
      browser({ get: credential(prf) });
      expect(await browserPasskeys.use([])).toEqual({ ok: false, error: 'unsupported' });
    },
  );
});

describe('whether there can be one', () => {
  const kind = (of: object) => vi.stubGlobal('PublicKeyCredential', of);

  test('is as the browser says', async () => {
    expect(await canPasskey()).toBe(false);
    kind({ getClientCapabilities: () => Promise.resolve({ 'extension:prf': true }) });
    expect(await canPasskey()).toBe(true);
    kind({ getClientCapabilities: () => Promise.resolve({ 'extension:prf': false }) });
    expect(await canPasskey()).toBe(false);
    const able = (answer: boolean) => ({
      isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(answer),
    });
    kind(able(true));
    expect(await canPasskey()).toBe(true);
    kind({ ...able(false), getClientCapabilities: () => Promise.resolve({}) });
    expect(await canPasskey()).toBe(false);
    kind({ getClientCapabilities: () => Promise.reject(new Error('no')) });
    expect(await canPasskey()).toBe(false);
  });
});
