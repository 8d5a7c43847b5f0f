// The static server of the project, with types: what the tests serve is what any host would serve.
import { serve as serveFolder } from '../../scripts/serve.mjs';

export interface Serving {
  /** The address of the front door, ending in a slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The folder with the built app. */
export const buildFolder = process.env.STEG_BUILD ?? 'build';

/** Serves a folder; without a port on any free one. */
export function serve(options: { folder: string; port?: number; base?: string }): Promise<Serving> {
  return (serveFolder as (options: object) => Promise<Serving>)(options);
}
