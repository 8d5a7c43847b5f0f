// Problems with storage: every error a browser or Dexie is known to throw ends as one plain word.
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { StorageFault, storageProblem } from './problems.ts';

const dom = (name: string) => new DOMException('whatever it says', name);
const wrapped = (name: string, inner?: unknown) => Object.assign(new Error('wrapped'), { name, inner });

describe('a storage problem', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['NotAllowedError', 'denied'],
    ['VersionError', 'newer'],
    ['DatabaseClosedError', 'gone'],
    ['AbortError', 'gone'],
    ['UnknownError', 'gone'],
    ['TransactionInactiveError', 'gone'],
  ])('named %s is «%s»', (name, problem) => {
    expect(storageProblem(dom(name))).toBe(problem);
    expect(storageProblem(wrapped(name))).toBe(problem);
  });

  test('of Dexie that there is no database at all is «denied»', () => {
    expect(storageProblem(new Dexie.MissingAPIError('no indexedDB'))).toBe('denied');
  });

  test('is found inside what wraps it', () => {
    expect(storageProblem(wrapped('OpenFailedError', dom('VersionError')))).toBe('newer');
    expect(storageProblem(wrapped('OpenFailedError', dom('QuotaExceededError')))).toBe('full');
    expect(storageProblem(wrapped('AbortError', dom('QuotaExceededError')))).toBe('full');
    expect(storageProblem(new Dexie.AbortError('aborted', dom('QuotaExceededError')))).toBe('full');
    expect(storageProblem(wrapped('DatabaseClosedError', dom('SecurityError')))).toBe('denied');
    expect(
      storageProblem(wrapped('DatabaseClosedError', wrapped('OpenFailedError', dom('VersionError')))),
    ).toBe('newer');
    expect(storageProblem(new Error('outer', { cause: dom('QuotaExceededError') }))).toBe('full');
    expect(storageProblem(new Dexie.BulkError('3 of 4 failed', [dom('QuotaExceededError')]))).toBe('full');
  });

  test('that wraps nothing is taken for what it says', () => {
    expect(storageProblem(wrapped('DatabaseClosedError', null))).toBe('gone');
    expect(storageProblem(wrapped('QuotaExceededError', dom('AbortError')))).toBe('full');
  });

  test('that the store itself named is that one', () => {
    for (const problem of ['blocked', 'keysLost', 'newer'] as const) {
      expect(storageProblem(new StorageFault(problem))).toBe(problem);
      expect(storageProblem(wrapped('AbortError', new StorageFault(problem)))).toBe(problem);
    }
  });

  test('of any other kind is «gone», and errors that wrap themselves end too', () => {
    const circle = wrapped('AbortError');
    Object.assign(circle, { inner: circle });
    for (const odd of [
      undefined,
      null,
      'text',
      42,
      {},
      [],
      new Error('?'),
      circle,
      { name: 7 },
      { failures: [] },
    ])
      expect(storageProblem(odd)).toBe('gone');
  });
});
