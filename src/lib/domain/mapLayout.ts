// Where people stand on the map, in numbers: pure geometry, the same picture for the same data. The centre is (0, 0), y goes
// down, the outer ring ends at 100. Nobody moves because somebody else did: stored places are used as they are.
import type { Ring } from './limits.ts';
import type { MapPlace, MapSector } from './schemas.ts';

/** The outer edge of the map. */
export const mapRadius = 100;
/** «Jeg», in the middle. */
export const meRadius = 14;

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The width of a part, in radians clockwise from straight up; `from` of the first is negative: it is centred at the top. */
export interface SectorSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface RingSpan {
  readonly from: number;
  readonly to: number;
}

/** Somebody with a place. */
export interface Standing {
  readonly id: string;
  readonly place: MapPlace;
}

export interface Mark extends MapPoint {
  readonly id: string;
}

export interface MapLayout {
  /** The radius of everybody's mark, one of `markSizes`. */
  readonly radius: number;
  readonly marks: readonly Mark[];
  /** Those whose part is hidden or gone: they are listed beside the map. */
  readonly beside: readonly string[];
}

/** The parts that are drawn, clockwise; the first is centred at the top. The map is not mirrored in RTL. */
export declare function visibleSectors(sectors: readonly MapSector[]): readonly MapSector[];
/** Equal widths. Takes all parts of a map; hidden ones have no span. */
export declare function sectorSpans(sectors: readonly MapSector[]): readonly SectorSpan[];
export declare function ringSpan(ring: Ring): RingSpan;
/** A point by its direction (radians clockwise from straight up) and distance from the middle. */
export declare function pointAt(angle: number, distance: number): MapPoint;
/** Where a place is; null when its part is hidden or gone. */
export declare function pointOf(place: MapPlace, sectors: readonly MapSector[]): MapPoint | null;
/** The place of any point: outside the map it is the outer ring, on «me» the inner. */
export declare function placeAt(point: MapPoint, sectors: readonly MapSector[]): MapPlace;
/** The free place nearest to what is wanted, in the same ring and part, clear of everybody else (the others never move). */
export declare function freePlace(
  wanted: MapPlace,
  others: readonly Standing[],
  sectors: readonly MapSector[],
): MapPlace;
/** A place in a cell for somebody who was put there in words («nærmere», «venner»). */
export declare function middleOf(ring: Ring, sector: string): MapPlace;
export declare function layOut(people: readonly Standing[], sectors: readonly MapSector[]): MapLayout;
