// Five words said aloud in place of a key: for somebody who has no device of their own at hand, or none that has met mine.
export { newPhrase, respelled } from '../vault/backup/phrase.ts';
export { wordShop } from '../vault/backup/workshop.ts';
