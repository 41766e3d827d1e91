/**
 * More entries for an open-addressed table in the array that it has: what was reserved large grows without a second array beside it.
 * Hot path: tables.
 */
import { entriesPerHash, homeOf } from './home.ts';

/** Entries of `cellsEach` cells; the first is the key + 1. In an empty entry all cells are 0. */
export interface Growth {
  readonly cellsEach: number;
  /** Entries of the table before and after; the array has room for the latter. */
  readonly from: number;
  readonly to: number;
}

/** Every entry finds its new place. A search begins at `homeOf`, here as in the table, and the first entry follows the last. */
export function growInPlace(cells: Int32Array, growth: Growth): void {
  const { cellsEach, from, to } = growth;
  const end = to * cellsEach;
  const perHash = entriesPerHash(to);
  const entry = new Int32Array(cellsEach);
  // From the last entry on, homes move away from what was not moved yet; the few that do not, and what finds no place before the end, wait.
  const waiting: number[] = [];
  for (let at = (from - 1) * cellsEach; at >= 0; at -= cellsEach) {
    if (cells[at] === 0) continue;
    let place = homeOf(cells[at] - 1, perHash) * cellsEach;
    const isBeyond = place >= at;
    for (let cell = 0; cell < cellsEach; cell++) {
      entry[cell] = cells[at + cell];
      cells[at + cell] = 0;
    }
    while (isBeyond && place < end && cells[place] !== 0) place += cellsEach;
    if (isBeyond && place < end)
      for (let cell = 0; cell < cellsEach; cell++) cells[place + cell] = entry[cell];
    else for (let cell = 0; cell < cellsEach; cell++) waiting.push(entry[cell]);
  }
  for (let at = 0; at < waiting.length; at += cellsEach) {
    let place = homeOf(waiting[at] - 1, perHash) * cellsEach;
    while (cells[place] !== 0) place = place + cellsEach === end ? 0 : place + cellsEach;
    for (let cell = 0; cell < cellsEach; cell++) cells[place + cell] = waiting[at + cell];
  }
}
