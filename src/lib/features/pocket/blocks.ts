// The card as lines of text, the same for paper and for the picture.
import type { Weekday } from '../../domain/dates.ts';
import type { Hours } from '../../domain/person.ts';
import type { PocketLine, PocketPart, PocketPerson } from '../../domain/pocketCard.ts';
import { clock, listOf, weekdayName } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { helpLines, label } from '../people/lines.svelte.ts';
import { isReadyWay } from '../people/say.ts';
import { shownWords } from '../scenario/written.ts';
import { readWords, type ReadWords } from '../shared/words.ts';

export interface Block {
  readonly kind: 'title' | 'line';
  /** A small word before it: «hvis», «så». */
  readonly label?: string;
  /** The line after it belongs to it. */
  readonly goesOn?: true;
  readonly said: ReadWords;
  /** A number to call: always from left to right. */
  readonly number?: string;
  readonly notes: readonly ReadWords[];
}

const app = (text: string): ReadWords => ({ text, lang: i18n.lang });

/** «mandag–torsdag 08–16», in the reader's language. */
function hoursText({ days, from, to }: Hours): string {
  const { locale } = i18n.language;
  const name = (day: number | undefined): string => weekdayName((day ?? 1) as Weekday, locale);
  /** As it is written in the middle of a line. */
  const inside = (day: number | undefined): string =>
    i18n.lang === 'nb' ? name(day).toLocaleLowerCase(locale) : name(day);
  const [first = 1] = days;
  const isRun = days.length > 2 && days.every((day, index) => day === first + index);
  const when = isRun
    ? `${name(first)}–${inside(days.at(-1))}`
    : listOf(
        days.map((day, index) => (index === 0 ? name(day) : inside(day))),
        locale,
      );
  const time =
    from === undefined || to === undefined
      ? ''
      : // From left to right in every language, as on a clock.
        `\u2066${clock(from, locale)}–${clock(to, locale)}\u2069`;
  return [when, time].filter((part) => part !== '').join(' ');
}

function personBlock({ name, phone, way, hours }: PocketPerson): Block {
  const ways =
    way === undefined
      ? []
      : [isReadyWay(way.phrase) ? app(i18n.t(`people:way.${way.phrase}`)) : readWords(way)];
  const open = hours.map(hoursText).filter((text) => text !== '');
  return {
    kind: 'line',
    said: { text: name, lang: i18n.lang },
    ...(phone === undefined ? {} : { number: phone }),
    notes: [...ways, ...open.map(app)],
  };
}

const lineNames = (ids: readonly string[]): readonly string[] =>
  helpLines.all.filter(({ id }) => ids.includes(id)).map((line) => `${label(line).name} ${line.number}`);

function blocksOfLine(line: PocketLine): readonly Block[] {
  switch (line.kind) {
    case 'words':
      return [{ kind: 'line', said: readWords(line.words), notes: [] }];
    case 'person':
      return [personBlock(line.person)];
    case 'pair':
      return [
        {
          kind: 'line',
          label: i18n.t('safety:pair.when'),
          goesOn: true,
          said: readWords(line.sign),
          notes: [],
        },
        { kind: 'line', label: i18n.t('safety:pair.then'), said: readWords(line.action), notes: [] },
      ];
    case 'scenario': {
      const who = listOf([...line.people, ...lineNames(line.lines)], i18n.language.locale);
      const turn = who === '' ? [] : [app(i18n.t('scenario:turnTo', { who }))];
      const when: Block = {
        kind: 'line',
        label: i18n.t('scenario:if'),
        said: { ...readWords(line.when), text: shownWords(line.when, 'when') },
        notes: line.solution === undefined ? turn : [],
      };
      if (line.solution === undefined) return [when];
      const said = { ...readWords(line.solution), text: shownWords(line.solution, 'then') };
      return [
        { ...when, goesOn: true },
        { kind: 'line', label: i18n.t('scenario:then'), said, notes: turn },
      ];
    }
    case 'line': {
      const found = helpLines.all.find(({ id }) => id === line.id);
      if (found === undefined) return [];
      const { name, lang } = label(found);
      return [{ kind: 'line', said: { text: name, lang }, number: found.number, notes: [] }];
    }
  }
}

function sortTitle(sort: PocketPart['sort']): string {
  switch (sort) {
    case undefined:
      return i18n.t('pocket:part.own');
    case 'pairs':
      return i18n.t('safety:pair.title');
    case 'scenarios':
      return i18n.t('scenario:title');
    case 'goodThings':
      return i18n.t('scenario:good.title');
    case 'people':
    case 'lines':
      return i18n.t(`pocket:part.${sort}`);
    default:
      return i18n.t(`safety:sections.${sort}`);
  }
}

/** What a part is called: the person's own name for it, or the app's. */
export const partTitle = ({ title, sort }: PocketPart): ReadWords =>
  title === undefined ? app(sortTitle(sort)) : readWords(title);

/** The card as lines of text, in the reader's language. */
export const blocksOf = (parts: readonly PocketPart[]): readonly Block[] =>
  parts.flatMap((part) => [
    { kind: 'title' as const, said: partTitle(part), notes: [] },
    ...part.lines.flatMap(blocksOfLine),
  ]);
