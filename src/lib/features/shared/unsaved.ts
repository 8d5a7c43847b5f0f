// What is being typed anywhere on screen and not yet kept: asked for before the page is replaced.

/** Something that can keep its words at once. */
export interface Unsaved {
  readonly flush: () => Promise<void>;
}

export const unsaved = new Set<Unsaved>();

/** Keeps whatever is being typed; before the page is replaced. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...unsaved].map((one) => one.flush()));
}
