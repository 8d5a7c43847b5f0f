// Serves the built app once for all browser tests and hands them its address.
import type { TestProject } from 'vitest/node';
import { buildFolder, serve } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await serve({ folder: buildFolder });
  project.provide('url', url);
  return stop;
}
