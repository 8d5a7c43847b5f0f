// Where each line of the card lies: the largest letters with which everything has room, panel by panel.

/** A title or a line, as high as it is in one size of letters. */
export interface Piece {
  readonly height: number;
  readonly isTitle: boolean;
}

/** The panel of each piece; null where there is no room for all of them. */
export type Places = readonly number[] | null;

/**
 * Fills panels in reading order. A title never stands alone at the bottom of one. `apart` begins each part on a
 * panel of its own.
 */
export function arrange(pieces: readonly Piece[], panels: number, height: number, apart = false): Places {
  const places: number[] = [];
  let panel = 0;
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    const along = piece.isTitle ? (pieces[index + 1]?.height ?? 0) : 0;
    const begins = apart && piece.isTitle && index > 0;
    if (begins || (used > 0 && used + piece.height + along > height)) {
      panel += 1;
      used = 0;
    }
    if (panel >= panels || piece.height > height) return null;
    places.push(panel);
    used += piece.height;
  }
  return places;
}

/** As many pieces as there is room for, from the first on; what is too high for a panel has one to itself. */
export function arrangeSome(pieces: readonly Piece[], panels: number, height: number): readonly number[] {
  for (let count = pieces.length; count > 0; count--) {
    const some = pieces
      .slice(0, count)
      .map((piece) => ({ ...piece, height: Math.min(piece.height, height) }));
    const places = some.at(-1)?.isTitle === true ? null : arrange(some, panels, height);
    if (places !== null) return places;
  }
  return [];
}
