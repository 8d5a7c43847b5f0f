import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressFrom } from './address.ts';

test('an address is made whole as it is meant', () => {
  expect(addressFrom(' yr.no ')).toBe('https://yr.no/');
  expect(addressFrom('https://www.nrk.no/mat')).toBe('https://www.nrk.no/mat');
  expect(addressFrom('example.org:8443/x')).toBe('https://example.org:8443/x');
});

test('what is no plain address of the web is none', () => {
  for (const text of [
    '',
    'pannekaker',
    'http://yr.no',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a:b@yr.no',
    'https://',
    `https://yr.no/${'a'.repeat(400)}`,
  ])
    expect(addressFrom(text), text).toBeNull();
});

test('nothing that is typed stops it, and what comes out leads to https and nowhere else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const found = addressFrom(text);
      if (found !== null) expect(new URL(found).protocol).toBe('https:');
    }),
  );
});
