// The scripts as they are served: no browser from Safari 15.4 on meets a class it reads wrongly.
import { transformSync, type PluginItem } from '@babel/core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from './server.ts';

/** A script as it is written out again, after what these plugins make of it. */
function written(code: string, ...plugins: PluginItem[]): string {
  const made = transformSync(code, {
    configFile: false,
    babelrc: false,
    compact: true,
    minified: true,
    plugins,
  });
  if (typeof made?.code !== 'string') throw new Error('The script could not be read');
  return made.code;
}

test('no field of a class begins with a name that Safari 15 would lose', () => {
  const files = readdirSync(buildFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  // Workers and the worker of the app are scripts like the others.
  for (const kind of [/chunks\//, /workers\//, /^service-worker\.js$/])
    expect(
      files.some((file) => kind.test(file)),
      String(kind),
    ).toBe(true);
  const lost = files.filter((file) => {
    const code = readFileSync(join(buildFolder, file), 'utf8');
    if (!/\bclass\b/.test(code)) return false;
    return written(code) !== written(code, '@babel/plugin-bugfix-safari-class-field-initializer-scope');
  });
  expect(lost).toEqual([]);
});
