// The picture of each kind of talk.
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business';
import CalendarHeart from '@lucide/svelte/icons/calendar-heart';
import Landmark from '@lucide/svelte/icons/landmark';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import UserRound from '@lucide/svelte/icons/user-round';
import type { TalkSort } from '../../domain/limits.ts';
import type { Icon } from '../../ui/types.ts';

export const sortIcons: Readonly<Record<TalkSort, Icon>> = {
  contact: UserRound,
  nav: Landmark,
  doctor: Stethoscope,
  lawyer: BriefcaseBusiness,
  monthly: CalendarHeart,
  other: MessageCircle,
};
