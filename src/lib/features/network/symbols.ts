// The pictures that can stand on somebody's stone in place of letters. A name is kept, so it never changes meaning.
import Bike from '@lucide/svelte/icons/bike';
import Bird from '@lucide/svelte/icons/bird';
import BookOpen from '@lucide/svelte/icons/book-open';
import Cat from '@lucide/svelte/icons/cat';
import Coffee from '@lucide/svelte/icons/coffee';
import Dog from '@lucide/svelte/icons/dog';
import Fish from '@lucide/svelte/icons/fish';
import Flower from '@lucide/svelte/icons/flower';
import Heart from '@lucide/svelte/icons/heart';
import House from '@lucide/svelte/icons/house';
import Leaf from '@lucide/svelte/icons/leaf';
import MapPin from '@lucide/svelte/icons/map-pin';
import Moon from '@lucide/svelte/icons/moon';
import Mountain from '@lucide/svelte/icons/mountain';
import Music from '@lucide/svelte/icons/music';
import PawPrint from '@lucide/svelte/icons/paw-print';
import Star from '@lucide/svelte/icons/star';
import Sun from '@lucide/svelte/icons/sun';
import TreePine from '@lucide/svelte/icons/tree-pine';
import UsersRound from '@lucide/svelte/icons/users-round';
import Waves from '@lucide/svelte/icons/waves-horizontal';
import type { Icon } from '../../ui/types.ts';
import type { PersonSort } from '../../domain/limits.ts';

export const symbols = [
  'sun',
  'moon',
  'star',
  'heart',
  'flower',
  'tree',
  'mountain',
  'water',
  'bird',
  'cat',
  'dog',
  'fish',
  'music',
  'book',
  'cup',
  'bike',
  'house',
] as const;
export type Symbol = (typeof symbols)[number];

const icons: Readonly<Record<Symbol, Icon>> = {
  sun: Sun,
  moon: Moon,
  star: Star,
  heart: Heart,
  flower: Flower,
  tree: TreePine,
  mountain: Mountain,
  water: Waves,
  bird: Bird,
  cat: Cat,
  dog: Dog,
  fish: Fish,
  music: Music,
  book: BookOpen,
  cup: Coffee,
  bike: Bike,
  house: House,
};

/** The picture behind a name; a name of another version has none here, and letters stand instead. */
export const isSymbol = (name: string | undefined): name is Symbol => symbols.some((one) => one === name);
export const symbolIcon = (symbol: Symbol): Icon => icons[symbol];

const signs: Readonly<Record<PersonSort | 'died', Icon>> = {
  pet: PawPrint,
  place: MapPin,
  group: UsersRound,
  died: Leaf,
};

/** The small sign of what is no person, or of somebody who has died. */
export const signIcon = (sign: PersonSort | 'died'): Icon => signs[sign];
