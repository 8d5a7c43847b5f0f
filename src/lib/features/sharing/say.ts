// How choices, shares and files are said in words.
import { currentContacts, type Contact, type Reply, type ShareReceipt } from '../../domain/share.ts';
import type { SharedSort } from '../../domain/limits.ts';
import { dayAndMonth, listOf } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { isLang, type Lang } from '../../i18n/languages.ts';
import type { Plan } from '../../plan/plan.svelte.ts';
import type { Item, Sources } from '../../sharing/choices.ts';
import { readWords, type ReadWords } from '../shared/words.ts';

export const contactsIn = (plan: Plan): readonly Contact[] =>
  currentContacts(plan.desk.all<Contact>('contact'));

export const contactIn = (plan: Plan, id: string | undefined): Contact | undefined =>
  plan.desk.all<Contact>('contact').find((one) => one.id === id);

/** The languages a shared copy is read in: mine, and theirs where it is another. */
export const readersOf = (contact: Contact | undefined): readonly [Lang, ...Lang[]] =>
  contact?.lang !== undefined && isLang(contact.lang) && contact.lang !== i18n.lang
    ? [i18n.lang, contact.lang]
    : [i18n.lang];

const ofApp = (text: string): ReadWords => ({ text, lang: i18n.lang });

/** What a choice is called: its own words, or the app's name for it. */
export function itemText({ key, sort, words }: Item, sources: Sources): ReadWords {
  if (words !== undefined) return readWords(words);
  const id = key.split(':')[1];
  const person = sources.people.find((one) => one.id === id);
  if (sort === 'section') {
    const part = sources.safety?.sections.find((one) => one.id === id)?.sort;
    return ofApp(part === undefined ? i18n.t('shared:parts.own') : i18n.t(`safety:sections.${part}`));
  }
  if (sort === 'pairs' || sort === 'goodThings') return ofApp(i18n.t(`shared:parts.${sort}`));
  if (sort === 'quality' && person?.quality !== undefined)
    return ofApp(i18n.t(`network:qualityShort.${person.quality}`));
  if (sort === 'home' && person?.knowsHome !== undefined)
    return ofApp(i18n.t(`shared:home.${person.knowsHome}`));
  if (sort === 'likes') return ofApp(i18n.t('shared:likes'));
  return ofApp(sortText(sort));
}

/** «mål», as it stands in a sentence. */
export const sortText = (sort: SharedSort): string => i18n.t(`sharing:sort.${sort}`);

/** «mål, steg og avtaler»: each sort once, in the order it stands on screen. */
export const sortsText = (items: readonly { readonly sort: SharedSort }[]): string =>
  listOf([...new Set(items.map(({ sort }) => sort))].map(sortText), i18n.language.locale);

export const dayText = (day: string, today: string): string => dayAndMonth(day, today, i18n.language.locale);

/** «1,2 kB» */
export const sizeText = (bytes: number): string =>
  new Intl.NumberFormat(i18n.language.locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000);

/** Whom something was shown to, by the name they had then. */
export const toText = ({ to }: Pick<ShareReceipt, 'to'>): string => to ?? i18n.t('sharing:nobodyNamed');

/** Who answered: what they are called now, or were called when it was shown to them. */
export const replyName = (plan: Plan, reply: Reply): string | undefined =>
  contactIn(plan, reply.contact)?.name ??
  plan.desk.all<ShareReceipt>('shareReceipt').find(({ id }) => id === reply.share)?.to;
