// Serves the built app once for all browser tests and hands them its address, and a folder for all they leave behind.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildFolder, serve } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    folder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await serve({ folder: buildFolder });
  const folder = mkdtempSync(join(tmpdir(), 'steg-e2e-'));
  project.provide('url', url);
  project.provide('folder', folder);
  return async () => {
    await stop();
    // Some gigabytes in thousands of files: meanwhile the runner has workers to say goodbye to.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}
