// Which screen of looking back and talking is showing. Kept in memory only: an address or a history entry would
// say what was read.
import type { Cadence } from '../../domain/limits.ts';

export type RhythmScreen =
  | { readonly screen: 'home' | 'earlier' | 'diary' | 'change' }
  | { readonly screen: 'look'; readonly cadence: Cadence }
  /** Preparing a talk, or what came of it. */
  | { readonly screen: 'talk' | 'after'; readonly id: string };

class RhythmRoom {
  at = $state.raw<RhythmScreen>({ screen: 'home' });

  show(screen: RhythmScreen): void {
    this.at = screen;
  }

  /** Back to the beginning of the room. */
  leave(): void {
    this.at = { screen: 'home' };
  }
}

export const rhythmRoom = new RhythmRoom();
