// The parts of the frame that most days never show, each with its texts. They lie one step further off than the
// frame, so that their styles are not in every page either.
import { i18n } from '../../i18n/i18n.svelte.ts';

/** @public fetched by the frame */
export const late = {
  /** The plan could not be opened. */
  problem: async () => {
    const [part] = await Promise.all([import('./ProblemScreen.svelte'), i18n.need('problem')]);
    return part.default;
  },
  /** Something could not be kept. */
  save: async () => {
    const [part] = await Promise.all([import('./SaveProblem.svelte'), i18n.need('problem')]);
    return part.default;
  },
  /** The door is locked, or covered. */
  lock: async () => {
    const [part] = await Promise.all([import('../lock/LockScreen.svelte'), i18n.need('lock')]);
    return part.default;
  },
  /** What locks by itself. */
  guard: async () => (await import('../lock/guard.ts')).guard,
  /** A new version waits. */
  update: async () => (await import('./UpdateNotice.svelte')).default,
  /** A talk is looked at together. */
  together: async () => {
    const [part] = await Promise.all([
      import('../talk/TogetherScreen.svelte'),
      i18n.need('together', 'talk'),
    ]);
    return part.default;
  },
  /** What was chosen is shown on this phone. */
  shown: async () => {
    const [part] = await Promise.all([
      import('../sharing/ShownScreen.svelte'),
      i18n.need('together', 'shared'),
    ]);
    return part.default;
  },
  /** The hard moment, with the numbers in it. */
  moment: async () => {
    const [part, { helpLines }] = await Promise.all([
      import('../moment/MomentScreen.svelte'),
      import('../people/lines.svelte.ts'),
      i18n.need('moment', 'people', 'safetyPhrases'),
    ]);
    void helpLines.refresh();
    return part.default;
  },
};
