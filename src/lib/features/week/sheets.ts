// What opens over the week or stands below it, fetched when it is asked for.
/** @public fetched by the week */
export const sheets = {
  step: () => import('../goals/StepSheet.svelte'),
  choose: () => import('./ChooseSheet.svelte'),
  stone: () => import('./StoneSheet.svelte'),
  stones: () => import('./StonesSheet.svelte'),
  anchor: () => import('./AnchorSheet.svelte'),
  pause: () => import('./PauseSheet.svelte'),
  support: () => import('../diary/SupportWords.svelte'),
  extras: () => import('../rhythm/WeekExtras.svelte'),
};
