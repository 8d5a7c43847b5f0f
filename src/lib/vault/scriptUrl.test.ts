// Script addresses: one policy for the whole page, and only for what is the app's own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://steg.example/app/uka/'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const module = () => import('./scriptUrl.ts');

test('an address of the app is one, in a browser without Trusted Types as well', async () => {
  const { scriptUrl } = await module();
  expect(scriptUrl('/app/worker.js')).toBe('/app/worker.js');
  expect(scriptUrl('https://steg.example/app/worker.js')).toBe('https://steg.example/app/worker.js');
});

test.each([
  'https://elsewhere.example/worker.js',
  '//elsewhere.example/worker.js',
  'data:text/javascript,1',
  'blob:x',
])('an address of somewhere else (%s) is none', async (url) => {
  const { scriptUrl } = await module();
  expect(() => scriptUrl(url)).toThrow(TypeError);
});

test('the policy is made once, by the name that the pages allow', async () => {
  const createPolicy = vi.fn((name: string, rules: { createScriptURL: (url: string) => string }) => ({
    createScriptURL: (url: string) => `${name} ${rules.createScriptURL(url)}`,
  }));
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { scriptUrl } = await module();
  expect(scriptUrl('/one.js')).toBe('steg-script-url /one.js');
  expect(scriptUrl('/two.js')).toBe('steg-script-url /two.js');
  expect(createPolicy).toHaveBeenCalledTimes(1);
  expect(() => scriptUrl('https://elsewhere.example/x.js')).toThrow(TypeError);
});
