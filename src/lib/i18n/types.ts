// Norwegian is the source of all keys: one that is missing there does not compile.
import 'i18next';
import type app from './locales/nb/app.json';
import type areas from './locales/nb/areas.json';
import type goalPhrases from './locales/nb/goalPhrases.json';
import type goals from './locales/nb/goals.json';
import type mine from './locales/nb/mine.json';
import type start from './locales/nb/start.json';
import type stepPhrases from './locales/nb/stepPhrases.json';
import type week from './locales/nb/week.json';

export interface Resources {
  app: typeof app;
  areas: typeof areas;
  goalPhrases: typeof goalPhrases;
  goals: typeof goals;
  mine: typeof mine;
  start: typeof start;
  stepPhrases: typeof stepPhrases;
  week: typeof week;
}

export type Namespace = keyof Resources;
export type Namespaces = ['app', 'areas', 'goalPhrases', 'goals', 'mine', 'start', 'stepPhrases', 'week'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Resources;
    returnNull: false;
  }
}
