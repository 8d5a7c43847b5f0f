// Ambient types of the app. Plan data is never in `page.data` or `page.state`, so there are none to declare.
declare global {
  /** The version of the app, from package.json at build time. */
  const STEG_VERSION: string;
}

export {};
