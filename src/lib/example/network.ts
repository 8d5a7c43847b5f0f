// The people around Noor: where they stand and how that changed, by the same rules as in the app.
import { freePlace } from '../domain/mapLayout.ts';
import { firstSectors, setTie, takeSnapshot, tieId, type MapPlace, type Tie } from '../domain/network.ts';
import { describePerson, newPerson, type Person, type PersonDetails } from '../domain/person.ts';
import { changed, without } from '../domain/record.ts';
import type { Ring, SectorSort, TieSort } from '../domain/limits.ts';
import type { Book } from './book.ts';
import { networkWords } from './networkWords.ts';
import type { Chance } from './random.ts';
import type { Voice } from './voice.ts';

/** A spot in a ring and part: how far along, and how far out, each from 0 to 1. */
type Spot = readonly [ring: Ring, sector: SectorSort, along?: number, depth?: number];

const placeOf = ([ring, sector, along = 0.5, depth = 0.5]: Spot): MapPlace => ({
  ring,
  sector,
  along,
  depth,
});

/** Everybody the example person knows, as they come and are moved about. */
export class Folk {
  readonly #book: Book;
  readonly #people = new Map<string, Person>();
  readonly #details = new Map<string, PersonDetails>();
  readonly #ties = new Map<string, Tie>();

  constructor(book: Book) {
    this.#book = book;
  }

  get names(): readonly string[] {
    return [...this.#people.keys()];
  }

  id(name: string): string {
    return this.#of(name).id;
  }

  /** Someone new, on the map or not. What they are called is how they are found here. */
  meet(day: string, details: PersonDetails, spot?: Spot): string {
    const person = this.#book.make(day, (world) => {
      const made = newPerson(details, [...this.#people.values()], world);
      return spot === undefined ? made : { ...made, place: this.#free(made.id, spot, 'place') };
    });
    this.#people.set(details.name, person);
    this.#details.set(details.name, details);
    return person.id;
  }

  /** To another spot, or off the map. */
  move(day: string, name: string, spot: Spot | null): void {
    const person = this.#of(name);
    this.#change(day, name, (one) =>
      spot === null ? without(one, 'place') : { ...one, place: this.#free(person.id, spot, 'place') },
    );
  }

  wish(day: string, name: string, spot: Spot): void {
    const wish = this.#free(this.#of(name).id, spot, 'wish');
    this.#change(day, name, (one) => ({ ...one, wish }));
  }

  /** Something else said of someone. */
  say(day: string, name: string, more: Partial<PersonDetails>): void {
    const details: PersonDetails = { ...this.#details.get(name), name, hours: this.#of(name).hours, ...more };
    this.#details.set(name, details);
    const person = this.#book.make(day, (world) => describePerson(this.#of(name), details, world));
    this.#people.set(name, person);
  }

  tie(day: string, one: string, other: string, sort: TieSort): void {
    const id = tieId(this.id(one), this.id(other));
    const tie = this.#book.make(day, (world) => {
      const made = setTie(this.id(one), this.id(other), sort, this.#ties.get(id), world);
      if (!made.ok) throw new Error('A tie of the example has no two ends');
      return made.value;
    });
    this.#ties.set(id, tie);
  }

  /** Keeps a picture of the map as it is. */
  keep(day: string, voice: Voice, title: string | null): void {
    const people = [...this.#people.values()].sort((a, b) => a.order - b.order);
    const picture = { sectors: firstSectors, people, ties: [...this.#ties.values()] };
    this.#book.make(day, (world) =>
      takeSnapshot(picture, title === null ? null : voice.own(title), day, world),
    );
  }

  #of(name: string): Person {
    const person = this.#people.get(name);
    if (person === undefined) throw new Error(`Nobody in the example is called ${name}`);
    return person;
  }

  #free(id: string, spot: Spot, field: 'place' | 'wish'): MapPlace {
    const others = [...this.#people.values()].flatMap((one) => {
      const place = field === 'wish' ? (one.wish ?? one.place) : one.place;
      return one.id === id || place === undefined ? [] : [{ id: one.id, place }];
    });
    return freePlace(placeOf(spot), others, firstSectors);
  }

  #change(day: string, name: string, how: (person: Person) => Person): void {
    const person = this.#book.make(day, (world) => changed(how(this.#of(name)), world, {}));
    this.#people.set(name, person);
  }
}

/** Those who are there from the first day. Only the two who may be rung are said to be safe. */
export function meetFirst(folk: Folk, voice: Voice, day: string): void {
  const said = networkWords[voice.lang];
  const own = (text: string) => voice.own(text);
  const hours = [] as const;
  folk.meet(
    day,
    {
      name: voice.words.friend,
      role: own(said.roles.friend),
      phone: '900 00 001',
      contact: 'yes',
      hours: [{ days: [], from: '16:00', to: '23:00' }],
      means: own(said.means.friend),
      quality: 'good',
      knowsHome: 'yes',
    },
    [3, 'friends', 0.4, 0.5],
  );
  folk.meet(
    day,
    {
      name: voice.words.helper,
      role: own(said.roles.helper),
      professional: true,
      phone: '900 00 002',
      contact: 'yes',
      hours: [{ days: [1, 2, 3, 4], from: '08:00', to: '16:00' }],
      means: own(said.means.helper),
      knowsHome: 'yes',
    },
    [3, 'helpers', 0.6, 0.4],
  );
  folk.meet(day, { name: said.aunt, hours, means: own(said.means.aunt), quality: 'good' }, [
    1,
    'family',
    0.45,
  ]);
  folk.meet(
    day,
    { name: said.grandmother, hours, died: true, means: own(said.means.grandmother), quality: 'good' },
    [2, 'family', 0.2],
  );
  folk.meet(
    day,
    {
      name: said.moon,
      hours,
      role: own(said.roles.cousin),
      symbol: 'moon',
      quality: 'good',
      knowsHome: 'unsure',
    },
    [1, 'family', 0.9],
  );
  folk.meet(day, { name: said.letter, hours, quality: 'mixed', knowsHome: 'no' }, [2, 'family', 0.7]);
  folk.meet(day, { name: said.staff, hours, sort: 'group', professional: true }, [3, 'helpers', 0.2]);
  folk.meet(day, { name: said.doctor, hours, professional: true }, [3, 'helpers', 0.9]);
  folk.tie(day, said.aunt, said.moon, 'close');
  folk.tie(day, said.aunt, said.letter, 'conflict');
}

/** Half a year of it: two pictures of how it was, and how it is now. */
export function liveNetwork(
  folk: Folk,
  voice: Voice,
  days: { readonly movedIn: string; readonly summer: string; readonly lately: string },
): void {
  const said = networkWords[voice.lang];
  const own = (text: string) => voice.own(text);
  const { friend, helper } = voice.words;
  const { movedIn, summer, lately } = days;
  const hours = [] as const;
  folk.keep(movedIn, voice, said.movedIn);

  folk.move(summer, friend, [2, 'friends', 0.3]);
  folk.move(summer, helper, [2, 'helpers', 0.7]);
  folk.say(summer, helper, { quality: 'good' });
  folk.meet(summer, { name: said.sun, hours, role: own(said.roles.sun), symbol: 'sun', quality: 'good' }, [
    2,
    'friends',
    0.8,
  ]);
  folk.meet(summer, { name: said.climbing, hours, sort: 'group', symbol: 'mountain', quality: 'good' }, [
    3,
    'leisure',
    0.7,
  ]);
  folk.meet(summer, { name: said.cat, hours, sort: 'pet', symbol: 'cat', means: own(said.means.cat) }, [
    2,
    'leisure',
    0.2,
  ]);
  folk.meet(summer, { name: said.jo, hours, quality: 'unsure' }, [3, 'friends', 0.7]);
  folk.tie(summer, friend, said.jo, 'know');
  folk.keep(summer, voice, said.summer);

  folk.move(lately, friend, [1, 'friends', 0.35]);
  folk.move(lately, helper, [1, 'helpers', 0.5]);
  folk.move(lately, said.moon, [2, 'family', 0.75]);
  folk.say(lately, said.moon, { quality: 'mixed' });
  folk.move(lately, said.letter, [3, 'family', 0.3]);
  folk.say(lately, said.letter, { quality: 'distance' });
  folk.say(lately, said.jo, { quality: 'mixed' });
  folk.move(lately, said.climbing, [2, 'leisure', 0.75]);
  folk.move(lately, said.staff, [2, 'helpers', 0.2]);
  folk.say(lately, said.staff, { quality: 'good' });
  folk.meet(lately, { name: said.choir, hours, sort: 'group', symbol: 'music', quality: 'good' }, [
    3,
    'leisure',
    0.5,
  ]);
  folk.meet(lately, { name: said.classmate, hours, role: own(said.roles.classmate), quality: 'good' }, [
    2,
    'work',
    0.4,
  ]);
  folk.meet(lately, { name: said.boss, hours, quality: 'mixed' }, [3, 'work', 0.6]);
  folk.meet(lately, { name: said.library, hours, sort: 'place', symbol: 'book', quality: 'good' }, [
    3,
    'leisure',
    0.15,
  ]);
  folk.tie(lately, friend, said.climbing, 'close');
  folk.tie(lately, helper, said.staff, 'know');
  folk.wish(lately, said.classmate, [1, 'friends', 0.8]);
  folk.meet(lately, { name: said.wished, hours });
  folk.wish(lately, said.wished, [2, 'friends', 0.5]);
}

const ways = [-1, 1, 1] as const;
const qualities = ['good', 'good', 'mixed', 'unsure', 'distance'] as const;
const parts = ['friends', 'work', 'helpers', 'leisure', 'family'] as const;

/** Five years of it: a picture for each season, people who come and move about, and a few who leave the map. */
export function liveLongNetwork(folk: Folk, voice: Voice, luck: Chance, seasons: readonly string[]): void {
  const said = networkWords[voice.lang];
  const hours = [] as const;
  const rings = new Map<string, readonly [Ring, SectorSort]>();
  const newcomers = [...said.others];
  seasons.forEach((day, season) => {
    for (const name of newcomers.splice(0, season % 3 === 0 ? 0 : 1)) {
      const at = [3, luck.pick(parts)] as const;
      folk.meet(day, { name, hours, quality: luck.pick(qualities) }, [...at, luck.next(), luck.next()]);
      rings.set(name, at);
    }
    for (const [name, [ring, sector]] of rings) {
      if (!luck.happens(0.25)) continue;
      const next = Math.min(Math.max(ring - luck.pick(ways), 1), 3) as Ring;
      rings.set(name, [next, sector]);
      folk.move(day, name, luck.happens(0.05) ? null : [next, sector, luck.next(), luck.next()]);
      if (luck.happens(0.3)) folk.say(day, name, { quality: luck.pick(qualities) });
    }
    const known = [...rings.keys()];
    const [one, other] = luck.shuffled(known);
    if (one !== undefined && other !== undefined && luck.happens(0.5))
      folk.tie(day, one, other, luck.pick(['know', 'know', 'close']));
    const title = season === 0 ? said.movedIn : (said.titles[season / 5 - 1] ?? null);
    folk.keep(day, voice, title);
  });
}
