// The map of the people around me: its parts, what is between people, and pictures of how it was (ISF 2014; sectors and
// rings after Norwegian practice, Gundersen and Moynahan 2006). Who stands where is a field of each person.
import { sectorSorts, versions } from './limits.ts';
import { freshBase, type World } from './record.ts';
import type { MapPlace, MapSector, NetworkMap, NetworkSnapshot, Tie } from './schemas.ts';

export type { MapPlace, MapSector, NetworkMap, NetworkSnapshot, Tie };

export const networkMapId = 'network-map';

/** The map before anything was changed in it. */
export const emptyNetworkMap = (world: World): NetworkMap => ({
  ...freshBase(world, versions.networkMap, networkMapId),
  kind: 'networkMap',
  sectors: sectorSorts.map((sort) => ({ id: sort, sort, hidden: false })),
});

/** The id of what is between two people: the same whoever of them is named first. */
export const tieId = (one: string, other: string): string =>
  one < other ? `tie-${one}-${other}` : `tie-${other}-${one}`;
