// What a person can do with the map of the people around them.
import type { TieSort } from '../domain/limits.ts';
import type { MapPlace, SectorRefusal } from '../domain/network.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Outcome } from './desk.ts';

/** Puts somebody at the free place nearest to what is wanted: on the map, or elsewhere on it. */
export declare function placePerson(desk: Desk, id: string, wanted: MapPlace): Promise<Outcome>;
/** Takes somebody off the map; they stay on the list. */
export declare function takeOffMap(desk: Desk, id: string): Promise<Outcome>;
/** Where I wish somebody stood. */
export declare function placeWish(desk: Desk, id: string, wanted: MapPlace): Promise<Outcome>;
export declare function dropWish(desk: Desk, id: string): Promise<Outcome>;
export declare function renameSector(
  desk: Desk,
  id: string,
  title: Words | null,
): Promise<Outcome<SectorRefusal>>;
export declare function hideSector(desk: Desk, id: string, hidden: boolean): Promise<Outcome<SectorRefusal>>;
export declare function addSector(desk: Desk, title: Words): Promise<Outcome<SectorRefusal>>;
export declare function removeSector(desk: Desk, id: string): Promise<Outcome<SectorRefusal>>;
/** What is between two people; again with another sort to change it. */
export declare function setTie(
  desk: Desk,
  one: string,
  other: string,
  sort: TieSort,
): Promise<Outcome<'same'>>;
export declare function removeTie(desk: Desk, one: string, other: string): Promise<Outcome>;
/** Keeps a picture of the map as it is. Answers its id by `ok.value.id`. `empty`: nobody is on the map. */
export declare function keepSnapshot(desk: Desk, title: Words | null): Promise<Outcome<'empty'>>;
export declare function retitleSnapshot(desk: Desk, id: string, title: Words | null): Promise<Outcome>;
export declare function removeSnapshot(desk: Desk, id: string): Promise<Outcome>;
