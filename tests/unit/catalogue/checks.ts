// What can be wrong with the texts of the app, each as a pure function that answers the faults it has
// found, in words. An empty list is good.

/** Texts of one language by full key, `namespace:path.to.key`. */
export type Texts = ReadonlyMap<string, string>;

/** The texts of one file, by full key. Throws where a value is neither text nor a group of texts. */
export function flatten(namespace: string, value: unknown, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, one] of Object.entries(value as Record<string, unknown>)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof one === 'string') texts.set(`${namespace}:${here}`, one);
    else if (typeof one === 'object' && one !== null && !Array.isArray(one))
      for (const [full, text] of flatten(namespace, one, here)) texts.set(full, text);
    else throw new Error(`${namespace}:${here} is no text`);
  }
  return texts;
}

// ── Keys and forms ───────────────────────────────────────────────────────────

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** A key without its plural form: languages have different forms of the same text. */
const baseOf = (key: string): string => key.replace(pluralSuffix, '');

const bases = (texts: Texts): ReadonlySet<string> => new Set([...texts.keys()].map(baseOf));

/** Keys that one language has and the other has not. */
export function unlikeKeys(source: Texts, other: Texts): string[] {
  const [wanted, there] = [bases(source), bases(other)];
  return [
    ...[...wanted].filter((key) => !there.has(key)).map((key) => `${key} is missing`),
    ...[...there].filter((key) => !wanted.has(key)).map((key) => `${key} is one too many`),
  ];
}

/** Texts with a number in them that lack a form the language has, or have one that it has not. */
export function unlikeForms(lang: string, texts: Texts): string[] {
  const wanted = new Set<string>(new Intl.PluralRules(lang).resolvedOptions().pluralCategories);
  const groups = new Map<string, Set<string>>();
  for (const key of texts.keys()) {
    const form = pluralSuffix.exec(key)?.[1];
    if (form !== undefined) groups.set(baseOf(key), (groups.get(baseOf(key)) ?? new Set()).add(form));
  }
  return [...groups].flatMap(([key, forms]) => [
    ...[...wanted].filter((form) => !forms.has(form)).map((form) => `${key} has no form «${form}»`),
    ...[...forms].filter((form) => !wanted.has(form)).map((form) => `${key} has a form «${form}» of no use`),
  ]);
}

const placeholders = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''));

/** Places for words or numbers that a translation has lost or made up. A form for one or two may say the number itself. */
export function unlikePlaceholders(source: Texts, other: Texts): string[] {
  const wanted = new Map<string, Set<string>>();
  for (const [key, text] of source)
    wanted.set(baseOf(key), new Set([...(wanted.get(baseOf(key)) ?? []), ...placeholders(text)]));
  return [...other].flatMap(([key, text]) => {
    const names = wanted.get(baseOf(key));
    if (names === undefined) return [];
    const there = placeholders(text);
    const saysNumber = pluralSuffix.test(key);
    return [
      ...[...names]
        .filter((name) => !there.has(name) && !(saysNumber && name === 'count'))
        .map((name) => `${key} has lost {{${name}}}`),
      ...[...there]
        .filter((name) => !names.has(name))
        .map((name) => `${key} has a {{${name}}} that nobody fills`),
    ];
  });
}

// ── Use ──────────────────────────────────────────────────────────────────────

/** What a source file asks for: whole keys, and patterns where a part of the key is only known later. */
export interface Asked {
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withoutComments = (source: string): string =>
  source.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');

/** The first argument of a call whose opening parenthesis ends at `from`. */
function firstArgument(source: string, from: number): string {
  let depth = 0;
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const letter = source[at] ?? '';
    if (quote !== '') {
      if (letter === '\\') at += 1;
      else if (letter === quote) quote = '';
    } else if (`'"\``.includes(letter)) quote = letter;
    else if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) {
      if (depth === 0) return source.slice(from, at);
      depth -= 1;
    } else if (letter === ',' && depth === 0) return source.slice(from, at);
  }
  return source.slice(from);
}

/** The keys a source file asks for: in calls of `t`, and written out with their namespace anywhere else. */
export function askedFor(source: string, namespaces: readonly string[], standard: string): Asked {
  const code = withoutComments(source);
  const spaced = namespaces.map(escaped).join('|');
  const keys = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const note = (text: string): void => {
    const full = text.includes(':') ? text : `${standard}:${text}`;
    const parts = full.split(/\$\{[^}]*\}/).map(escaped);
    if (parts.length === 1) keys.add(full);
    else patterns.set(full, new RegExp(`^${parts.join('[^.:]+')}$`));
  };
  const template = /`((?:[^`\\]|\\.)*)`/g;
  for (const call of code.matchAll(/(?<![\w$])t\(\s*/g)) {
    const argument = firstArgument(code, call.index + call[0].length);
    for (const [, text = ''] of argument.matchAll(template)) note(text);
    // What stands inside a template is a part of a key, not a key.
    for (const [, text = ''] of argument.replace(template, '').matchAll(/'((?:[^'\\]|\\.)*)'/g)) note(text);
  }
  for (const [, text = ''] of code.matchAll(new RegExp(`'((?:${spaced}):[\\w.-]+)'`, 'g'))) note(text);
  for (const [, text = ''] of code.matchAll(new RegExp(`\`((?:${spaced}):[^\`]+)\``, 'g'))) note(text);
  return { keys, patterns: [...patterns.values()] };
}

const asksFor = (asked: readonly Asked[], key: string): boolean =>
  asked.some(({ keys, patterns }) => keys.has(key) || patterns.some((pattern) => pattern.test(key)));

/** Keys that nothing asks for. */
export const unused = (texts: Texts, asked: readonly Asked[]): string[] =>
  [...bases(texts)].filter((key) => !asksFor(asked, key)).map((key) => `${key} is not used`);

/** Keys that are asked for and not there. */
export function unknown(texts: Texts, asked: readonly Asked[]): string[] {
  const there = bases(texts);
  return asked.flatMap(({ keys, patterns }) => [
    ...[...keys].filter((key) => !there.has(key)).map((key) => `${key} is asked for and not there`),
    ...patterns
      .filter((pattern) => ![...there].some((key) => pattern.test(key)))
      .map((pattern) => `${pattern.source} fits no key`),
  ]);
}

// ── Words ────────────────────────────────────────────────────────────────────

const found = (texts: Texts, what: string, is: (text: string) => boolean): string[] =>
  [...texts].filter(([, text]) => is(text)).map(([key, text]) => `${key}: ${what}: ${text}`);

/** What a person reads of a text: without the places that are filled in. */
const read = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, ' ');

// Word edges are spelled out, since \b does not know å, ø and æ.
const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'iu');

export const empty = (texts: Texts): string[] =>
  found(texts, 'says nothing', (text) => read(text).trim() === '' && text.trim() === '');

/** Texts that two languages have in common, so that one of them has not been translated. */
export function leftOver(one: Texts, other: Texts, allowed: readonly string[]): string[] {
  return found(
    new Map([...other].filter(([key, text]) => one.get(key) === text)),
    'is the same in two languages',
    (text) => /\p{L}/u.test(read(text)) && !allowed.includes(text),
  );
}

const englishWords = words([
  ...['the', 'this', 'that', 'with', 'you', 'your', 'what', 'when', 'which', 'have', 'were', 'will', 'would'],
  ...[
    'here',
    'there',
    'today',
    'week',
    'goal',
    'goals',
    'step',
    'steps',
    'save',
    'close',
    'cancel',
    'back',
    'undo',
  ],
  ...['something', 'is', 'are', 'not', 'my', 'i’m', 'it’s'],
]);
const norwegianWords = words([
  ...['og', 'ikke', 'jeg', 'til', 'uka', 'det', 'som', 'dette', 'denne', 'eller', 'noe', 'noen', 'mitt'],
  ...[
    'steg',
    'stein',
    'lagre',
    'lukk',
    'angre',
    'tilbake',
    'hva',
    'hvem',
    'med',
    'av',
    'er',
    'ble',
    'kan',
    'vil',
  ],
]);

/** English words in Norwegian texts. */
export const englishInNorwegian = (texts: Texts): string[] =>
  found(texts, 'has English in it', (text) => englishWords.test(read(text)));

/** Norwegian letters and words in English texts, apart from names. */
export function norwegianInEnglish(texts: Texts, names: readonly string[]): string[] {
  const without = (text: string): string =>
    names.reduce((rest, name) => rest.replaceAll(name, ' '), read(text));
  return found(
    texts,
    'has Norwegian in it',
    (text) => /[åøæ]/i.test(without(text)) || norwegianWords.test(without(text)),
  );
}

/** Arabic texts without Arabic letters, or with Latin words other than names. */
export function latinInArabic(texts: Texts, names: readonly string[]): string[] {
  const rest = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), read(text));
  return [
    ...found(
      texts,
      'has no Arabic in it',
      (text) => /\p{L}/u.test(rest(text)) && !/\p{Script=Arabic}/u.test(text),
    ),
    ...found(texts, 'has Latin letters in it', (text) => /\p{Script=Latin}/u.test(rest(text))),
  ];
}

/** Invisible marks that turn the direction of text: they do harm when a text is copied. */
export const directionMarks = (texts: Texts): string[] =>
  found(texts, 'has an invisible mark in it', (text) =>
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text),
  );

const verdicts = words(['må', 'feil', 'mislykket', 'mislykkede', 'mislyktes']);

/** Words that order or judge, in Norwegian. */
export const ordersAndVerdicts = (texts: Texts): string[] =>
  found(texts, 'orders or judges', (text) => verdicts.test(read(text)));

export const shouts = (texts: Texts): string[] => found(texts, 'shouts', (text) => /[!！¡]/.test(text));
