// The rows of the slots: ways to the data key, and what belongs to them. Told apart by `type` and `v`, since what
// lies on disk may be of a later version, or not whole.

/** While there is no code: a wrapping key that scripts cannot export. */
export interface DeviceSlot {
  readonly id: 'device';
  readonly type: 'device';
  readonly v: 1;
  readonly kek: CryptoKey;
  readonly wrapped: ArrayBuffer;
}

/** Decides which keyboard is shown. */
export type CodeKind = 'pin' | 'phrase';

/** What Argon2id is asked to spend: kibibytes, passes over them, lanes. */
export interface Hardness {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: 1;
}

/** A PIN or a phrase: Argon2id, together with the device key. */
export interface CodeSlot {
  readonly id: 'code';
  readonly type: 'code';
  readonly v: 1;
  readonly kind: CodeKind;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hardness: Hardness;
  readonly wrapped: ArrayBuffer;
}

/** A passkey (WebAuthn with its `prf` extension), together with the device key. */
export interface PasskeySlot {
  readonly id: `passkey-${string}`;
  readonly type: 'passkey';
  readonly v: 1;
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
}

/** The recovery sheet: random enough to need neither Argon2id nor the device key. */
export interface RecoverySlot {
  readonly id: 'recovery';
  readonly type: 'recovery';
  readonly v: 1;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
}

/** An HMAC key that scripts cannot export: what was taken from elsewhere does not open here without it. */
export interface DeviceKeyRow {
  readonly id: 'deviceKey';
  readonly type: 'deviceKey';
  readonly v: 1;
  readonly key: CryptoKey;
}

/** Which data key everything is sealed with: a random word that is new whenever the key is. */
export interface GenerationRow {
  readonly id: 'generation';
  readonly type: 'generation';
  readonly v: 1;
  readonly value: string;
}

export type Slot = DeviceSlot | CodeSlot | PasskeySlot | RecoverySlot;
export type SlotRow = Slot | DeviceKeyRow | GenerationRow;

const known = ['device', 'code', 'passkey', 'recovery', 'deviceKey', 'generation'];

/** Whether this version of the app knows what a row is; whether it is whole shows when it is used. */
export const isKnownSlot = ({ type, v }: { readonly type: unknown; readonly v: unknown }): boolean =>
  v === 1 && known.includes(type as string);

/** The known row of a type, if there is one. */
export const slotOf = <T extends SlotRow['type']>(
  rows: readonly SlotRow[],
  type: T,
): Extract<SlotRow, { type: T }> | undefined =>
  rows.find((row): row is Extract<SlotRow, { type: T }> => row.type === type && isKnownSlot(row));

/** The generation of a database; one that was laid before there were generations has none. */
export function generationOf(row: SlotRow | undefined): string {
  const value = row?.type === 'generation' ? (row.value as unknown) : undefined;
  return typeof value === 'string' ? value : '';
}
