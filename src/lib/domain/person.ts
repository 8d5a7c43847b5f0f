// Someone in my life. Whether it is safe to be in touch decides over everything else: nobody is offered as help
// before it is said, and someone marked «no» is offered nowhere (an own choice of Steg, see the threat model).
import { changed, freshBase, without, type World } from './record.ts';
import {
  longestName,
  versions,
  type ContactWord,
  type HomeWord,
  type PersonSort,
  type Quality,
} from './limits.ts';
import type { Hours, Person, SafetyPlan, Scenario } from './schemas.ts';
import { cutText, type Words } from './words.ts';

export type { Hours, Person };

export interface PersonDetails {
  readonly name: string;
  readonly role?: Words | undefined;
  readonly professional?: boolean | undefined;
  readonly phone?: string | undefined;
  readonly contact?: ContactWord | undefined;
  readonly way?: Words | undefined;
  readonly hours: readonly Hours[];
  /** From here on: absent is not asked, `undefined` is nothing said. */
  readonly sort?: PersonSort | undefined;
  readonly died?: boolean | undefined;
  readonly symbol?: string | undefined;
  readonly means?: Words | undefined;
  readonly quality?: Quality | undefined;
  readonly knowsHome?: HomeWord | undefined;
}

const fieldsOf = (details: PersonDetails) => {
  const { name, role, professional, phone = '', contact, way, hours } = details;
  const { sort, died, symbol, means, quality, knowsHome } = details;
  return {
    name: cutText(name.normalize('NFC').trim(), longestName).trimEnd(),
    ...(role === undefined ? {} : { role }),
    ...(professional === true ? { professional: true as const } : {}),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(contact === undefined ? {} : { contact }),
    // A way belongs to «only in this way».
    ...(way === undefined || contact !== 'onlyThisWay' ? {} : { way }),
    hours: [...hours],
    ...(sort === undefined ? {} : { sort }),
    ...(died === true ? { died: true as const } : {}),
    ...(symbol === undefined ? {} : { symbol }),
    ...(means === undefined ? {} : { means }),
    ...(quality === undefined ? {} : { quality }),
    ...(knowsHome === undefined ? {} : { knowsHome }),
  };
};

/** What is said of someone in every form; left empty there, it is gone. */
const always = ['role', 'professional', 'phone', 'contact', 'way'] as const;
/** What only some forms ask for: what a form does not name stays. */
const sometimes = ['sort', 'died', 'symbol', 'means', 'quality', 'knowsHome'] as const;

/** Someone new, at the end of the list. The name has been seen not to be empty. */
export function newPerson(details: PersonDetails, others: readonly Person[], world: World): Person {
  return {
    ...freshBase(world, versions.person),
    kind: 'person',
    ...fieldsOf(details),
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
  };
}

/**
 * Other details of someone; what was left empty is gone, what a form does not ask for stays. So do their place on the map
 * and the wish for it.
 */
export function describePerson(person: Person, details: PersonDetails, world: World): Person {
  const bare = [...always, ...sometimes.filter((key) => key in details)].reduce<Person>(
    (rest, key) => without(rest, key),
    person,
  );
  return changed(bare, world, fieldsOf(details));
}

/**
 * What a form says of someone, over what is kept by now: what was left as it was when the form was opened is not said
 * anew, so that a «no» from elsewhere stays.
 */
export function saidOver(details: PersonDetails, begun: Person, now: Person): PersonDetails {
  const said = fieldsOf(details);
  const pick = <K extends keyof PersonDetails>(key: K): PersonDetails[K] => {
    const isLeft = JSON.stringify(said[key]) === JSON.stringify(begun[key]);
    return isLeft ? now[key] : details[key];
  };
  return {
    name: pick('name'),
    role: pick('role'),
    professional: pick('professional'),
    phone: pick('phone'),
    contact: pick('contact'),
    way: pick('way'),
    hours: pick('hours'),
    ...Object.fromEntries(sometimes.flatMap((key) => (key in details ? [[key, pick(key)]] : []))),
  };
}

/**
 * Whether someone may be offered as help at all. Somebody who died stays on the map, with what was said of them, and is
 * never offered.
 */
export const canBeOffered = ({ contact, died }: Pick<Person, 'contact' | 'died'>): boolean =>
  died === undefined && (contact === 'yes' || contact === 'onlyThisWay');

// ── Whom a text names ────────────────────────────────────────────────────────

/**
 * A text as names are looked for in it: without the marks above and below letters, without what is not seen (joiners,
 * a stretched line of Arabic), and with letters that are written in more than one way as one. «å» stays a letter of
 * its own: it is a word in Norwegian.
 */
const foldedFully = (text: string): string =>
  text
    .normalize('NFKC')
    .split(/([åÅ])/u)
    .map((part) =>
      /^[åÅ]$/u.test(part) ? part : part.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, ''),
    )
    .join('')
    .replace(/[’ʼ´`]/gu, "'")
    .replace(/\u0671/gu, '\u0627')
    .replace(/\u0629/gu, '\u0647')
    .replace(/\u06CC/gu, '\u064A')
    .replace(/\u06A9/gu, '\u0643')
    .replace(/ı/gu, 'i')
    .replace(/\s+/gu, ' ')
    .trim();

/** Most lines have nothing to fold, and there can be hundreds of them before the first words of a hard moment. */
const folded = (text: string): string =>
  /^[ -~æøåÆØÅ]*$/u.test(text) ? text.replace(/\s+/gu, ' ').replace(/`/gu, "'").trim() : foldedFully(text);

const lower = (text: string): string =>
  folded(text)
    .toLocaleLowerCase('nb')
    .replace(/\u0307/gu, '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words before or in a name that many have, and that alone name nobody. */
const titles = new Set(
  (
    'onkel tante mormor morfar farmor farfar bestemor bestefar herr fru frøken uncle aunt auntie grandma grandpa ' +
    'mrs miss abu umm abd ابو عبد عمي عمتي خالي خالتي صديقي صديقتي جاري جارتي بنت'
  ).split(' '),
);

/** The names that make up a full name, each as it may stand alone: capitals tell, or the first where there are none. */
function partsOf(name: string): readonly string[] {
  const parts = folded(name)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((part) => part !== '');
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part));
  const alone = capitals.length > 1 ? capitals : parts.slice(0, 1).filter((part) => /^\p{Lo}/u.test(part));
  return parts.length < 2 ? [] : alone.map(lower).filter((part) => [...part].length > 2 && !titles.has(part));
}

/** What Arabic writes together with the word it stands before: and, so, with, for, the. */
const attached = '(?:[وف]?[بل]?(?:ال)?)';

/** A name as a word of its own, with a genitive, or with what Arabic attaches to it. */
function asWord(name: string): string {
  const own = escaped(name);
  const forThe = name.startsWith('ال') ? `|(?<![\\p{L}\\p{N}])[وف]?لل${escaped(name.slice(2))}` : '';
  const before = /^\p{Script=Arabic}/u.test(name) ? attached : '';
  return `(?:(?<![\\p{L}\\p{N}])${before}${own}${forThe})(?:\\.?'?s)?(?![\\p{L}\\p{N}])`;
}

/** A single letter: a capital, or with its dot; small vowels alone are words, and «it's» names nobody. */
function asInitial(letter: string): string {
  const capital = letter.toLocaleUpperCase('nb');
  const small = /[aeiouyæøå]/u.test(letter) ? `${letter}(?=\\.)` : letter;
  return `(?<![\\p{L}\\p{N}'])(?:${capital}|${small})(?:\\.?'?s)?(?![\\p{L}\\p{N}])`;
}

/** A text made ready for looking in it. */
interface Folded {
  readonly cased: string;
  readonly lower: string;
  readonly raw: string;
}

const foldedText = (raw: string): Folded => ({ cased: folded(raw), lower: lower(raw), raw });

/** Finds a name in a text; null where there is no name. */
function finder(name: string): ((text: Folded) => boolean) | null {
  const whole = lower(name);
  const core = whole.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // A name of signs alone is found wherever it stands.
  if (core === '') return whole === '' ? null : (text) => text.lower.includes(whole);
  if (/^\p{L}$/u.test(core)) {
    const initial = new RegExp(asInitial(core), 'u');
    // With its signs it is found as it is written, also where the letter alone would be a part of a word.
    const signed = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(whole)}(?![\\p{L}\\p{N}])`, 'u');
    return (text) => initial.test(text.cased) || (whole !== core && signed.test(text.lower));
  }
  const words = new RegExp([core, ...partsOf(name)].map(asWord).join('|'), 'u');
  return (text) => words.test(text.lower);
}

/**
 * Whether a text has a name in it as a word of its own, however it is cased and marked; «Amirs» counts as Amir, and
 * Amir as Amir Hassan.
 */
export const mentions = (text: string, name: string): boolean => finder(name)?.(foldedText(text)) ?? false;

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

/** Whether a text has a number in it; the country before it may be left out. */
function hasNumber(text: string, phone: string | undefined): boolean {
  if (phone === undefined || !/\p{Nd}/u.test(text)) return false;
  const wanted = digitsOf(latinDigits(phone)).slice(-8);
  return (
    wanted.length > 4 &&
    (latinDigits(text).match(/\d[\d\s().\-–/]*/gu) ?? []).some((run) => digitsOf(run).includes(wanted))
  );
}

/** Digits of any script as 0–9. */
export const latinDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** What somebody is found by in a text. */
export type Named = Pick<Person, 'name' | 'phone' | 'contact'>;

/** Finding someone, and a text to look in, are made ready once for as long as they are the same. */
const finders = new WeakMap<Named, (text: Folded) => boolean>();
const texts = new WeakMap<Pick<Words, 'text'>, Folded>();

function finderOf(person: Named): (text: Folded) => boolean {
  const known = finders.get(person);
  if (known !== undefined) return known;
  const named = finder(person.name);
  const find = (text: Folded): boolean => (named?.(text) ?? false) || hasNumber(text.raw, person.phone);
  finders.set(person, find);
  return find;
}

function textOf(words: Pick<Words, 'text'>): Folded {
  const known = texts.get(words);
  if (known?.raw === words.text) return known;
  const text = foldedText(words.text);
  texts.set(words, text);
  return text;
}

/**
 * Whether words name someone it is not safe to be in touch with, or have their number. Such a line is still the
 * person's own and stays where it was written, but it is never offered.
 */
export const namesUnsafe = (words: Pick<Words, 'text'>, people: readonly Named[]): boolean =>
  people.some((person) => person.contact === 'no' && finderOf(person)(textOf(words)));

/** Whether words name anybody at all, or have their number. */
export const namesAnybody = (words: Pick<Words, 'text'>, people: readonly Named[]): boolean =>
  people.some((person) => finderOf(person)(textOf(words)));

/** Someone's details in words, as they may be shown beside their name: none that names someone unsafe. */
export const isShowable = (words: Words | undefined, people: readonly Named[]): words is Words =>
  words !== undefined && !namesUnsafe(words, people);

/**
 * Whether someone may be offered among these people. Where the only way that is safe names someone who is not, they
 * are not: without their way they must not be shown, and with it another would be named.
 */
export const isOffered = (person: Person, people: readonly Person[]): boolean =>
  canBeOffered(person) &&
  (person.contact === 'yes' || person.way === undefined || !namesUnsafe(person.way, people));

/** Those who may be offered, in their order. */
export const offeredPeople = (people: readonly Person[]): readonly Person[] =>
  people.filter((person) => isOffered(person, people)).sort((a, b) => a.order - b.order);

/** Those of a list of ids who may be offered, in their order: who joins a step, or whom I turn to. */
export const offeredAmong = (ids: readonly string[], people: readonly Person[]): readonly Person[] =>
  offeredPeople(people).filter(({ id }) => ids.includes(id));

/** The plan for hard times without someone. The same object when they were not in it. */
export function planWithout(plan: SafetyPlan, person: string, world: World): SafetyPlan {
  const isIn = plan.sections.some(({ items }) => items.some((item) => item.person === person));
  return isIn
    ? changed(plan, world, {
        sections: plan.sections.map((section) => ({
          ...section,
          items: section.items.filter((item) => item.person !== person),
        })),
      })
    : plan;
}

/** A scenario without someone. The same object when they were not in it. */
export const scenarioWithout = (scenario: Scenario, person: string, world: World): Scenario =>
  scenario.people.includes(person)
    ? changed(scenario, world, { people: scenario.people.filter((id) => id !== person) })
    : scenario;

/** Safe in one way only, and the way is not said yet: a number alone would say that any call is. */
export const isWayUnsaid = ({ contact, way }: Pick<Person, 'contact' | 'way'>): boolean =>
  contact === 'onlyThisWay' && way === undefined;

/** An animal or a place: nobody asks whether they can be rung. */
export const isPetOrPlace = ({ sort }: Pick<Person, 'sort'>): boolean => sort === 'pet' || sort === 'place';

/** Somebody I wish for: with a wish, and nowhere on the map. */
export const isWishOnly = ({ place, wish }: Pick<Person, 'place' | 'wish'>): boolean =>
  place === undefined && wish !== undefined;

export type ContactGroup = 'safe' | 'unsaid' | 'no' | 'pets' | 'wished' | 'died';

/** Those who stand together on the list: who may be offered, of whom it was not said, who may not, whom it is not asked of. */
export const contactGroup = (
  person: Pick<Person, 'contact' | 'died' | 'sort' | 'place' | 'wish'>,
): ContactGroup => {
  if (person.contact === 'no') return 'no';
  if (person.died === true) return 'died';
  if (person.contact !== undefined) return 'safe';
  if (isWishOnly(person)) return 'wished';
  return isPetOrPlace(person) ? 'pets' : 'unsaid';
};

/** The records that change when someone moves one place up or down among those they stand with. */
export function reorderedPeople(
  people: readonly Person[],
  id: string,
  direction: -1 | 1,
  world: World,
): readonly Person[] {
  const person = people.find((one) => one.id === id);
  if (person === undefined) return [];
  const group = people
    .filter((one) => contactGroup(one) === contactGroup(person))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const at = group.indexOf(person);
  const other = group[at + direction];
  if (other === undefined) return [];
  group.splice(at, 1);
  group.splice(at + direction, 0, person);
  const orders = group.map(({ order }) => order).sort((a, b) => a - b);
  // Two with the same place (from two phones) come apart here.
  let last = -Infinity;
  return group.flatMap((one, index) => {
    const order = Math.max(orders[index] ?? 0, last + 1);
    last = order;
    return order === one.order ? [] : [changed(one, world, { order })];
  });
}

/** How many lines of the plan name someone. They stay where they were written. */
export const linesNaming = (
  name: string,
  plan: Pick<SafetyPlan, 'sections' | 'pairs'> | undefined,
  scenarios: readonly Scenario[],
): number =>
  [
    ...(plan?.sections ?? []).flatMap(({ items }) => items.map(({ words }) => words)),
    ...(plan?.pairs ?? []).flatMap(({ sign, action }) => [sign, action]),
    ...scenarios.flatMap(({ when, usually, solution }) => [when, usually, solution]),
  ].filter((words) => words !== undefined && mentions(words.text, name)).length;
