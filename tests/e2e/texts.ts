// The texts on screen, read from where the app reads them, so that no test repeats a sentence.
import arApp from '../../src/lib/i18n/locales/ar/app.json' with { type: 'json' };
import arAreas from '../../src/lib/i18n/locales/ar/areas.json' with { type: 'json' };
import arGoals from '../../src/lib/i18n/locales/ar/goals.json' with { type: 'json' };
import arMine from '../../src/lib/i18n/locales/ar/mine.json' with { type: 'json' };
import arProblem from '../../src/lib/i18n/locales/ar/problem.json' with { type: 'json' };
import arStart from '../../src/lib/i18n/locales/ar/start.json' with { type: 'json' };
import arWeek from '../../src/lib/i18n/locales/ar/week.json' with { type: 'json' };
import arWeekSheets from '../../src/lib/i18n/locales/ar/weekSheets.json' with { type: 'json' };
import enApp from '../../src/lib/i18n/locales/en/app.json' with { type: 'json' };
import enAreas from '../../src/lib/i18n/locales/en/areas.json' with { type: 'json' };
import enGoals from '../../src/lib/i18n/locales/en/goals.json' with { type: 'json' };
import enMine from '../../src/lib/i18n/locales/en/mine.json' with { type: 'json' };
import enProblem from '../../src/lib/i18n/locales/en/problem.json' with { type: 'json' };
import enStart from '../../src/lib/i18n/locales/en/start.json' with { type: 'json' };
import enWeek from '../../src/lib/i18n/locales/en/week.json' with { type: 'json' };
import enWeekSheets from '../../src/lib/i18n/locales/en/weekSheets.json' with { type: 'json' };
import nbApp from '../../src/lib/i18n/locales/nb/app.json' with { type: 'json' };
import nbAreas from '../../src/lib/i18n/locales/nb/areas.json' with { type: 'json' };
import nbGoals from '../../src/lib/i18n/locales/nb/goals.json' with { type: 'json' };
import nbMine from '../../src/lib/i18n/locales/nb/mine.json' with { type: 'json' };
import nbProblem from '../../src/lib/i18n/locales/nb/problem.json' with { type: 'json' };
import nbStart from '../../src/lib/i18n/locales/nb/start.json' with { type: 'json' };
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
  goals: nbGoals,
  mine: nbMine,
  problem: nbProblem,
  start: nbStart,
  week: weekOf(nbWeek, nbWeekSheets),
};
export type Texts = typeof nb;

const ar: Texts = {
  app: arApp,
  areas: arAreas,
  goals: arGoals,
  mine: arMine,
  problem: arProblem,
  start: arStart,
  week: weekOf(arWeek, arWeekSheets),
};
const en: Texts = {
  app: enApp,
  areas: enAreas,
  goals: enGoals,
  mine: enMine,
  problem: enProblem,
  start: enStart,
  week: weekOf(enWeek, enWeekSheets),
};

export const texts: Readonly<Record<Lang, Texts>> = { nb, ar, en };

/** Puts values into a text: `{{day}}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

export const languageOf = (lang: Lang): (typeof languages)[number] =>
  languages.find(({ code }) => code === lang)!;
