// Norwegian is the source of all keys: one that is missing there does not compile.
import 'i18next';
import type app from './locales/nb/app.json';
import type areas from './locales/nb/areas.json';
import type backup from './locales/nb/backup.json';
import type diary from './locales/nb/diary.json';
import type goalPhrases from './locales/nb/goalPhrases.json';
import type goals from './locales/nb/goals.json';
import type lock from './locales/nb/lock.json';
import type lookback from './locales/nb/lookback.json';
import type mine from './locales/nb/mine.json';
import type moment from './locales/nb/moment.json';
import type network from './locales/nb/network.json';
import type people from './locales/nb/people.json';
import type pocket from './locales/nb/pocket.json';
import type problem from './locales/nb/problem.json';
import type rhythm from './locales/nb/rhythm.json';
import type safety from './locales/nb/safety.json';
import type safetyPhrases from './locales/nb/safetyPhrases.json';
import type scenario from './locales/nb/scenario.json';
import type scenarioPhrases from './locales/nb/scenarioPhrases.json';
import type shared from './locales/nb/shared.json';
import type sharing from './locales/nb/sharing.json';
import type start from './locales/nb/start.json';
import type stepPhrases from './locales/nb/stepPhrases.json';
import type talk from './locales/nb/talk.json';
import type together from './locales/nb/together.json';
import type viewer from './locales/nb/viewer.json';
import type week from './locales/nb/week.json';
import type weekSheets from './locales/nb/weekSheets.json';

export interface Resources {
  app: typeof app;
  areas: typeof areas;
  backup: typeof backup;
  diary: typeof diary;
  goalPhrases: typeof goalPhrases;
  goals: typeof goals;
  lock: typeof lock;
  lookback: typeof lookback;
  mine: typeof mine;
  moment: typeof moment;
  network: typeof network;
  people: typeof people;
  pocket: typeof pocket;
  problem: typeof problem;
  rhythm: typeof rhythm;
  safety: typeof safety;
  safetyPhrases: typeof safetyPhrases;
  scenario: typeof scenario;
  scenarioPhrases: typeof scenarioPhrases;
  shared: typeof shared;
  sharing: typeof sharing;
  start: typeof start;
  stepPhrases: typeof stepPhrases;
  talk: typeof talk;
  together: typeof together;
  viewer: typeof viewer;
  week: typeof week;
  weekSheets: typeof weekSheets;
}

export type Namespace = keyof Resources;
export type Namespaces = [
  'app',
  'areas',
  'backup',
  'diary',
  'goalPhrases',
  'goals',
  'lock',
  'lookback',
  'mine',
  'moment',
  'network',
  'people',
  'pocket',
  'problem',
  'rhythm',
  'safety',
  'safetyPhrases',
  'scenario',
  'scenarioPhrases',
  'shared',
  'sharing',
  'start',
  'stepPhrases',
  'talk',
  'together',
  'viewer',
  'week',
  'weekSheets',
];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Resources;
    returnNull: false;
  }
}
