// What has changed between two pictures of the map, as things that can be said in words. Never a score.
import type { Quality, Ring, TieSort } from './limits.ts';
import type { MapPicture } from './network.ts';

interface About {
  readonly id: string;
  /** As they are called in the later picture, or in the earlier when they are not in it any more. */
  readonly name: string;
}

interface Between {
  readonly a: About;
  readonly b: About;
}

export type MapChange =
  | ({ readonly what: 'new'; readonly ring: Ring; readonly sector: string } & About)
  | ({ readonly what: 'gone'; readonly ring: Ring; readonly sector: string } & About)
  | ({ readonly what: 'closer'; readonly from: Ring; readonly to: Ring } & About)
  | ({ readonly what: 'further'; readonly from: Ring; readonly to: Ring } & About)
  | ({ readonly what: 'part'; readonly from: string; readonly to: string } & About)
  /** Another word for what they are for me; `to` absent: it is not said any more. */
  | ({ readonly what: 'quality'; readonly from?: Quality; readonly to?: Quality } & About)
  | ({ readonly what: 'renamed'; readonly from: string } & About)
  | ({ readonly what: 'died' } & About)
  | ({ readonly what: 'wished' } & About)
  | ({ readonly what: 'notWished' } & About)
  | ({ readonly what: 'tie'; readonly sort: TieSort } & Between)
  | ({ readonly what: 'tieEnded'; readonly sort: TieSort } & Between)
  | ({ readonly what: 'tieChanged'; readonly from: TieSort; readonly to: TieSort } & Between);

/** From one picture to another, in a calm order. The same picture: nothing. */
export declare function mapChanges(before: MapPicture, after: MapPicture): readonly MapChange[];
