// The few lines about the person that the app itself uses: what to be called, what they like, and
// whether the area of substances is shown (hidden until chosen, domain rule 12).
import { changed, freshBase, without, type World } from './record.ts';
import { cutText } from './words.ts';
import { longestName, versions } from './limits.ts';
import type { AboutMe } from './schemas.ts';

export type { AboutMe };

export const aboutMeId = 'about-me';

export function emptyAboutMe(world: World): AboutMe {
  return {
    ...freshBase(world, versions.aboutMe, aboutMeId),
    kind: 'aboutMe',
    interests: [],
    ownInterests: [],
    showHidden: false,
    welcomed: false,
  };
}

export function describeMe(
  me: AboutMe,
  fields: Partial<Pick<AboutMe, 'interests' | 'ownInterests' | 'showHidden' | 'welcomed'>> & {
    /** Undefined takes it away. */
    readonly leaveTo?: string | undefined;
  },
  world: World,
): AboutMe {
  const { leaveTo, ...others } = fields;
  const rest = 'leaveTo' in fields ? (without(me, 'leaveTo') as AboutMe) : me;
  return changed(rest, world, leaveTo === undefined ? others : { ...others, leaveTo });
}

/** Sets what to be called; an empty name takes it away. */
export function nameMe(me: AboutMe, name: string, world: World): AboutMe {
  const trimmed = cutText(name.normalize('NFC').trim(), longestName).trimEnd();
  return trimmed === ''
    ? changed(without(me, 'name') as AboutMe, world, {})
    : changed(me, world, { name: trimmed });
}
