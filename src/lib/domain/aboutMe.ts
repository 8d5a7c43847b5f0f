// The few lines about the person that the app itself uses: what to be called, what they like, and
// whether the area of substances is shown (hidden until chosen, domain rule 12).
import * as z from 'zod/mini';
import { changed, freshBase, recordBase, without, type World } from './record.ts';
import { cutText, Words } from './words.ts';

export const aboutMeVersion = 1;
export const aboutMeId = 'about-me';

const longestName = 60;

export const AboutMe = z.object({
  ...recordBase,
  kind: z.literal('aboutMe'),
  /** What to be called. Any name, or none. */
  name: z.optional(z.string().check(z.maxLength(longestName))),
  interests: z.array(z.string().check(z.maxLength(40))),
  ownInterests: z.array(Words),
  showHidden: z.boolean(),
  /** The first screens have been seen or skipped. */
  welcomed: z.boolean(),
});
export type AboutMe = z.infer<typeof AboutMe>;

export function emptyAboutMe(world: World): AboutMe {
  return {
    ...freshBase(world, aboutMeVersion, aboutMeId),
    kind: 'aboutMe',
    interests: [],
    ownInterests: [],
    showHidden: false,
    welcomed: false,
  };
}

export function describeMe(
  me: AboutMe,
  fields: Partial<Pick<AboutMe, 'interests' | 'ownInterests' | 'showHidden' | 'welcomed'>>,
  world: World,
): AboutMe {
  return changed(me, world, fields);
}

/** Sets what to be called; an empty name takes it away. */
export function nameMe(me: AboutMe, name: string, world: World): AboutMe {
  const trimmed = cutText(name.normalize('NFC').trim(), longestName).trimEnd();
  return trimmed === ''
    ? changed(without(me, 'name') as AboutMe, world, {})
    : changed(me, world, { name: trimmed });
}
