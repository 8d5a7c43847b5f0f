// The texts on screen, read from where the app reads them, so that no test repeats a sentence.
import arApp from '../../src/lib/i18n/locales/ar/app.json' with { type: 'json' };
import arAreas from '../../src/lib/i18n/locales/ar/areas.json' with { type: 'json' };
import arBackup from '../../src/lib/i18n/locales/ar/backup.json' with { type: 'json' };
import arDiary from '../../src/lib/i18n/locales/ar/diary.json' with { type: 'json' };
import arGoals from '../../src/lib/i18n/locales/ar/goals.json' with { type: 'json' };
import arLock from '../../src/lib/i18n/locales/ar/lock.json' with { type: 'json' };
import arLookback from '../../src/lib/i18n/locales/ar/lookback.json' with { type: 'json' };
import arMine from '../../src/lib/i18n/locales/ar/mine.json' with { type: 'json' };
import arMoment from '../../src/lib/i18n/locales/ar/moment.json' with { type: 'json' };
import arNetwork from '../../src/lib/i18n/locales/ar/network.json' with { type: 'json' };
import arPeople from '../../src/lib/i18n/locales/ar/people.json' with { type: 'json' };
import arPocket from '../../src/lib/i18n/locales/ar/pocket.json' with { type: 'json' };
import arProblem from '../../src/lib/i18n/locales/ar/problem.json' with { type: 'json' };
import arRhythm from '../../src/lib/i18n/locales/ar/rhythm.json' with { type: 'json' };
import arSafety from '../../src/lib/i18n/locales/ar/safety.json' with { type: 'json' };
import arScenario from '../../src/lib/i18n/locales/ar/scenario.json' with { type: 'json' };
import arShared from '../../src/lib/i18n/locales/ar/shared.json' with { type: 'json' };
import arSharing from '../../src/lib/i18n/locales/ar/sharing.json' with { type: 'json' };
import arViewer from '../../src/lib/i18n/locales/ar/viewer.json' with { type: 'json' };
import arStart from '../../src/lib/i18n/locales/ar/start.json' with { type: 'json' };
import arTogether from '../../src/lib/i18n/locales/ar/together.json' with { type: 'json' };
import arTalk from '../../src/lib/i18n/locales/ar/talk.json' with { type: 'json' };
import arWeek from '../../src/lib/i18n/locales/ar/week.json' with { type: 'json' };
import arWeekSheets from '../../src/lib/i18n/locales/ar/weekSheets.json' with { type: 'json' };
import enApp from '../../src/lib/i18n/locales/en/app.json' with { type: 'json' };
import enAreas from '../../src/lib/i18n/locales/en/areas.json' with { type: 'json' };
import enBackup from '../../src/lib/i18n/locales/en/backup.json' with { type: 'json' };
import enDiary from '../../src/lib/i18n/locales/en/diary.json' with { type: 'json' };
import enGoals from '../../src/lib/i18n/locales/en/goals.json' with { type: 'json' };
import enLock from '../../src/lib/i18n/locales/en/lock.json' with { type: 'json' };
import enLookback from '../../src/lib/i18n/locales/en/lookback.json' with { type: 'json' };
import enMine from '../../src/lib/i18n/locales/en/mine.json' with { type: 'json' };
import enMoment from '../../src/lib/i18n/locales/en/moment.json' with { type: 'json' };
import enNetwork from '../../src/lib/i18n/locales/en/network.json' with { type: 'json' };
import enPeople from '../../src/lib/i18n/locales/en/people.json' with { type: 'json' };
import enPocket from '../../src/lib/i18n/locales/en/pocket.json' with { type: 'json' };
import enProblem from '../../src/lib/i18n/locales/en/problem.json' with { type: 'json' };
import enRhythm from '../../src/lib/i18n/locales/en/rhythm.json' with { type: 'json' };
import enSafety from '../../src/lib/i18n/locales/en/safety.json' with { type: 'json' };
import enScenario from '../../src/lib/i18n/locales/en/scenario.json' with { type: 'json' };
import enShared from '../../src/lib/i18n/locales/en/shared.json' with { type: 'json' };
import enSharing from '../../src/lib/i18n/locales/en/sharing.json' with { type: 'json' };
import enViewer from '../../src/lib/i18n/locales/en/viewer.json' with { type: 'json' };
import enStart from '../../src/lib/i18n/locales/en/start.json' with { type: 'json' };
import enTogether from '../../src/lib/i18n/locales/en/together.json' with { type: 'json' };
import enTalk from '../../src/lib/i18n/locales/en/talk.json' with { type: 'json' };
import enWeek from '../../src/lib/i18n/locales/en/week.json' with { type: 'json' };
import enWeekSheets from '../../src/lib/i18n/locales/en/weekSheets.json' with { type: 'json' };
import nbApp from '../../src/lib/i18n/locales/nb/app.json' with { type: 'json' };
import nbAreas from '../../src/lib/i18n/locales/nb/areas.json' with { type: 'json' };
import nbBackup from '../../src/lib/i18n/locales/nb/backup.json' with { type: 'json' };
import nbDiary from '../../src/lib/i18n/locales/nb/diary.json' with { type: 'json' };
import nbGoals from '../../src/lib/i18n/locales/nb/goals.json' with { type: 'json' };
import nbLock from '../../src/lib/i18n/locales/nb/lock.json' with { type: 'json' };
import nbLookback from '../../src/lib/i18n/locales/nb/lookback.json' with { type: 'json' };
import nbMine from '../../src/lib/i18n/locales/nb/mine.json' with { type: 'json' };
import nbMoment from '../../src/lib/i18n/locales/nb/moment.json' with { type: 'json' };
import nbNetwork from '../../src/lib/i18n/locales/nb/network.json' with { type: 'json' };
import nbPeople from '../../src/lib/i18n/locales/nb/people.json' with { type: 'json' };
import nbPocket from '../../src/lib/i18n/locales/nb/pocket.json' with { type: 'json' };
import nbProblem from '../../src/lib/i18n/locales/nb/problem.json' with { type: 'json' };
import nbRhythm from '../../src/lib/i18n/locales/nb/rhythm.json' with { type: 'json' };
import nbSafety from '../../src/lib/i18n/locales/nb/safety.json' with { type: 'json' };
import nbScenario from '../../src/lib/i18n/locales/nb/scenario.json' with { type: 'json' };
import nbShared from '../../src/lib/i18n/locales/nb/shared.json' with { type: 'json' };
import nbSharing from '../../src/lib/i18n/locales/nb/sharing.json' with { type: 'json' };
import nbViewer from '../../src/lib/i18n/locales/nb/viewer.json' with { type: 'json' };
import nbStart from '../../src/lib/i18n/locales/nb/start.json' with { type: 'json' };
import nbTogether from '../../src/lib/i18n/locales/nb/together.json' with { type: 'json' };
import nbTalk from '../../src/lib/i18n/locales/nb/talk.json' with { type: 'json' };
import nbWeek from '../../src/lib/i18n/locales/nb/week.json' with { type: 'json' };
import nbWeekSheets from '../../src/lib/i18n/locales/nb/weekSheets.json' with { type: 'json' };
import { languages, type Lang } from '../../src/lib/i18n/languages.ts';

export type { Lang };

/** The texts of the week and of its sheets, which are fetched apart, are read as one here. */
const weekOf = (week: typeof nbWeek, sheets: typeof nbWeekSheets) => ({
  ...week,
  ...sheets,
  anchor: { ...week.anchor, ...sheets.anchor },
  choose: { ...week.choose, ...sheets.choose },
  pause: { ...week.pause, ...sheets.pause },
});

const nb = {
  app: nbApp,
  areas: nbAreas,
  backup: nbBackup,
  diary: nbDiary,
  goals: nbGoals,
  lock: nbLock,
  lookback: nbLookback,
  mine: nbMine,
  moment: nbMoment,
  network: nbNetwork,
  people: nbPeople,
  pocket: nbPocket,
  problem: nbProblem,
  rhythm: nbRhythm,
  safety: nbSafety,
  scenario: nbScenario,
  shared: nbShared,
  sharing: nbSharing,
  start: nbStart,
  together: nbTogether,
  talk: nbTalk,
  viewer: nbViewer,
  week: weekOf(nbWeek, nbWeekSheets),
};
export type Texts = typeof nb;

const ar: Texts = {
  app: arApp,
  areas: arAreas,
  backup: arBackup,
  diary: arDiary,
  goals: arGoals,
  lock: arLock,
  lookback: arLookback,
  mine: arMine,
  moment: arMoment,
  network: arNetwork,
  people: arPeople,
  pocket: arPocket,
  problem: arProblem,
  rhythm: arRhythm,
  safety: arSafety,
  scenario: arScenario,
  shared: arShared,
  sharing: arSharing,
  start: arStart,
  together: arTogether,
  talk: arTalk,
  viewer: arViewer,
  week: weekOf(arWeek, arWeekSheets),
};
const en: Texts = {
  app: enApp,
  areas: enAreas,
  backup: enBackup,
  diary: enDiary,
  goals: enGoals,
  lock: enLock,
  lookback: enLookback,
  mine: enMine,
  moment: enMoment,
  network: enNetwork,
  people: enPeople,
  pocket: enPocket,
  problem: enProblem,
  rhythm: enRhythm,
  safety: enSafety,
  scenario: enScenario,
  shared: enShared,
  sharing: enSharing,
  start: enStart,
  together: enTogether,
  talk: enTalk,
  viewer: enViewer,
  week: weekOf(enWeek, enWeekSheets),
};

export const texts: Readonly<Record<Lang, Texts>> = { nb, ar, en };

/** Puts values into a text: `{{day}}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** A text with a number in it, in the form that the language has for that number. */
export function counted(lang: Lang, group: object, key: string, count: number): string {
  const form = new Intl.PluralRules(lang).select(count);
  const text = (group as Record<string, string>)[`${key}_${form}`];
  if (text === undefined) throw new Error(`${key}_${form} is no text in ${lang}`);
  return fill(text, { count: String(count) });
}

export const languageOf = (lang: Lang): (typeof languages)[number] =>
  languages.find(({ code }) => code === lang)!;
