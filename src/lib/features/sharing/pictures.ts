// The sixty-four pictures that stand for keys. Their order is part of what two phones compare: it never changes, and nothing is
// added (docs/formats.md).
import Anchor from '@lucide/svelte/icons/anchor';
import Apple from '@lucide/svelte/icons/apple';
import Armchair from '@lucide/svelte/icons/armchair';
import Axe from '@lucide/svelte/icons/axe';
import Backpack from '@lucide/svelte/icons/backpack';
import Banana from '@lucide/svelte/icons/banana';
import Bath from '@lucide/svelte/icons/bath';
import Bed from '@lucide/svelte/icons/bed';
import Bell from '@lucide/svelte/icons/bell';
import Bike from '@lucide/svelte/icons/bike';
import Bird from '@lucide/svelte/icons/bird';
import Bone from '@lucide/svelte/icons/bone';
import BookOpen from '@lucide/svelte/icons/book-open';
import Box from '@lucide/svelte/icons/box';
import Bridge from '@lucide/svelte/icons/bridge';
import Brush from '@lucide/svelte/icons/brush';
import Bus from '@lucide/svelte/icons/bus';
import Cake from '@lucide/svelte/icons/cake';
import Camera from '@lucide/svelte/icons/camera';
import Car from '@lucide/svelte/icons/car';
import Carrot from '@lucide/svelte/icons/carrot';
import Castle from '@lucide/svelte/icons/castle';
import Cat from '@lucide/svelte/icons/cat';
import Cherry from '@lucide/svelte/icons/cherry';
import Cloud from '@lucide/svelte/icons/cloud';
import Coffee from '@lucide/svelte/icons/coffee';
import Compass from '@lucide/svelte/icons/compass';
import Cookie from '@lucide/svelte/icons/cookie';
import Crown from '@lucide/svelte/icons/crown';
import Dices from '@lucide/svelte/icons/dices';
import Dog from '@lucide/svelte/icons/dog';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Drum from '@lucide/svelte/icons/drum';
import Egg from '@lucide/svelte/icons/egg';
import Eye from '@lucide/svelte/icons/eye';
import Feather from '@lucide/svelte/icons/feather';
import Fish from '@lucide/svelte/icons/fish';
import Flag from '@lucide/svelte/icons/flag';
import Flame from '@lucide/svelte/icons/flame';
import Flower from '@lucide/svelte/icons/flower';
import Gift from '@lucide/svelte/icons/gift';
import Glasses from '@lucide/svelte/icons/glasses';
import Grape from '@lucide/svelte/icons/grape';
import Guitar from '@lucide/svelte/icons/guitar';
import Hammer from '@lucide/svelte/icons/hammer';
import Hand from '@lucide/svelte/icons/hand';
import Heart from '@lucide/svelte/icons/heart';
import House from '@lucide/svelte/icons/house';
import Key from '@lucide/svelte/icons/key';
import Lamp from '@lucide/svelte/icons/lamp';
import Leaf from '@lucide/svelte/icons/leaf';
import Moon from '@lucide/svelte/icons/moon';
import Mountain from '@lucide/svelte/icons/mountain';
import Music from '@lucide/svelte/icons/music';
import Plane from '@lucide/svelte/icons/plane';
import Rabbit from '@lucide/svelte/icons/rabbit';
import Rocket from '@lucide/svelte/icons/rocket';
import Ship from '@lucide/svelte/icons/ship';
import Snail from '@lucide/svelte/icons/snail';
import Snowflake from '@lucide/svelte/icons/snowflake';
import Star from '@lucide/svelte/icons/star';
import Sun from '@lucide/svelte/icons/sun';
import Tent from '@lucide/svelte/icons/tent';
import TreePine from '@lucide/svelte/icons/tree-pine';
import type { Icon } from '../../ui/types.ts';
import type nb from '../../i18n/locales/nb/shared.json';

export type PictureName = keyof (typeof nb)['pictures'];

export const pictureNames: readonly PictureName[] = [
  'anchor',
  'apple',
  'axe',
  'backpack',
  'banana',
  'bath',
  'bed',
  'bell',
  'bike',
  'bird',
  'bone',
  'book',
  'box',
  'bridge',
  'brush',
  'bus',
  'cake',
  'camera',
  'car',
  'carrot',
  'castle',
  'cat',
  'chair',
  'cherry',
  'cloud',
  'compass',
  'cookie',
  'crown',
  'cup',
  'dice',
  'dog',
  'door',
  'drum',
  'egg',
  'eye',
  'feather',
  'fish',
  'flag',
  'flame',
  'flower',
  'gift',
  'glasses',
  'grape',
  'guitar',
  'hammer',
  'hand',
  'heart',
  'house',
  'key',
  'lamp',
  'leaf',
  'moon',
  'mountain',
  'music',
  'plane',
  'rabbit',
  'rocket',
  'ship',
  'snail',
  'snow',
  'star',
  'sun',
  'tent',
  'tree',
];

const icons: Readonly<Record<PictureName, Icon>> = {
  anchor: Anchor,
  apple: Apple,
  axe: Axe,
  backpack: Backpack,
  banana: Banana,
  bath: Bath,
  bed: Bed,
  bell: Bell,
  bike: Bike,
  bird: Bird,
  bone: Bone,
  book: BookOpen,
  box: Box,
  bridge: Bridge,
  brush: Brush,
  bus: Bus,
  cake: Cake,
  camera: Camera,
  car: Car,
  carrot: Carrot,
  castle: Castle,
  cat: Cat,
  chair: Armchair,
  cherry: Cherry,
  cloud: Cloud,
  compass: Compass,
  cookie: Cookie,
  crown: Crown,
  cup: Coffee,
  dice: Dices,
  dog: Dog,
  door: DoorOpen,
  drum: Drum,
  egg: Egg,
  eye: Eye,
  feather: Feather,
  fish: Fish,
  flag: Flag,
  flame: Flame,
  flower: Flower,
  gift: Gift,
  glasses: Glasses,
  grape: Grape,
  guitar: Guitar,
  hammer: Hammer,
  hand: Hand,
  heart: Heart,
  house: House,
  key: Key,
  lamp: Lamp,
  leaf: Leaf,
  moon: Moon,
  mountain: Mountain,
  music: Music,
  plane: Plane,
  rabbit: Rabbit,
  rocket: Rocket,
  ship: Ship,
  snail: Snail,
  snow: Snowflake,
  star: Star,
  sun: Sun,
  tent: Tent,
  tree: TreePine,
};

/** The picture of a name. */
export const pictureIcon = (name: PictureName): Icon => icons[name];
