// The drawings behind the names of pictures on good things.
import BookOpen from '@lucide/svelte/icons/book-open';
import Cat from '@lucide/svelte/icons/cat';
import Coffee from '@lucide/svelte/icons/coffee';
import Heart from '@lucide/svelte/icons/heart';
import Leaf from '@lucide/svelte/icons/leaf';
import Moon from '@lucide/svelte/icons/moon';
import Mountain from '@lucide/svelte/icons/mountain';
import Music from '@lucide/svelte/icons/music';
import Palette from '@lucide/svelte/icons/palette';
import Soup from '@lucide/svelte/icons/soup';
import Sun from '@lucide/svelte/icons/sun';
import Trees from '@lucide/svelte/icons/trees';
import Users from '@lucide/svelte/icons/users';
import Waves from '@lucide/svelte/icons/waves';
import type { Picture } from '../../domain/goodThing.ts';
import type { Icon } from '../../ui/types.ts';

const icons: Readonly<Record<Picture, Icon>> = {
  cup: Coffee,
  music: Music,
  cat: Cat,
  mountain: Mountain,
  leaf: Leaf,
  sun: Sun,
  water: Waves,
  trees: Trees,
  book: BookOpen,
  pot: Soup,
  paint: Palette,
  moon: Moon,
  people: Users,
  heart: Heart,
};

export const pictureIcon = (picture: Picture): Icon => icons[picture];
