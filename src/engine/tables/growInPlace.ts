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
  const { cellsEach, to } = growth;
  const end = to * cellsEach;
  const perHash = entriesPerHash(to);
  const entry = new Int32Array(cellsEach);
  // Homes are in the order of the hashes, and so is, nearly, what now lies at the far end: hardly ever does an entry's place lie among those not moved yet.
  const waiting: number[] = [];
  for (let at = gatherAtEnd(cells, growth); at < end; at += cellsEach) {
    takeOut(cells, at, entry);
    let place = homeOf(entry[0] - 1, perHash) * cellsEach;
    while (place <= at && cells[place] !== 0) place += cellsEach;
    if (place <= at) putIn(cells, place, entry);
    else for (let cell = 0; cell < cellsEach; cell++) waiting.push(entry[cell]);
  }
  for (let at = 0; at < waiting.length; at += cellsEach) {
    for (let cell = 0; cell < cellsEach; cell++) entry[cell] = waiting[at + cell];
    let place = homeOf(entry[0] - 1, perHash) * cellsEach;
    while (cells[place] !== 0) place = place + cellsEach === end ? 0 : place + cellsEach;
    putIn(cells, place, entry);
  }
}

/** Moves all entries, in their order, to the far end; returns where they begin. */
function gatherAtEnd(cells: Int32Array, { cellsEach, from, to }: Growth): number {
  const entry = new Int32Array(cellsEach);
  let first = to * cellsEach;
  for (let at = (from - 1) * cellsEach; at >= 0; at -= cellsEach) {
    if (cells[at] === 0) continue;
    takeOut(cells, at, entry);
    first -= cellsEach;
    putIn(cells, first, entry);
  }
  return first;
}

function takeOut(cells: Int32Array, at: number, entry: Int32Array): void {
  for (let cell = 0; cell < entry.length; cell++) {
    entry[cell] = cells[at + cell];
    cells[at + cell] = 0;
  }
}

function putIn(cells: Int32Array, at: number, entry: Int32Array): void {
  for (let cell = 0; cell < entry.length; cell++) cells[at + cell] = entry[cell];
}
