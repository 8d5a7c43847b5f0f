// The icon of each life area. The area's name always stands beside it.
import Bike from '@lucide/svelte/icons/bike';
import Briefcase from '@lucide/svelte/icons/briefcase';
import CloudSun from '@lucide/svelte/icons/cloud-sun';
import GlassWater from '@lucide/svelte/icons/glass-water';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import House from '@lucide/svelte/icons/house';
import KeyRound from '@lucide/svelte/icons/key-round';
import Users from '@lucide/svelte/icons/users';
import Utensils from '@lucide/svelte/icons/utensils';
import Wallet from '@lucide/svelte/icons/wallet';
import type { AreaId } from '../../library/areas.ts';
import type { Icon } from '../../ui/types.ts';

const icons: Readonly<Record<AreaId, Icon>> = {
  home: House,
  everyday: Utensils,
  money: Wallet,
  body: HeartPulse,
  mind: CloudSun,
  people: Users,
  doing: Briefcase,
  out: Bike,
  safe: KeyRound,
  substances: GlassWater,
};

export const areaIcon = (area: AreaId): Icon => icons[area];
