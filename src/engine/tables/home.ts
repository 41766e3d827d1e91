/** Where the search for a key begins in an open-addressed table with any number of entries. Hot path: tables. */
import { twoTo32 } from '../elementary/constants.ts';
import { spreadMultiplier } from './spread.ts';

/** For `homeOf`: entries of the table (at most 2³⁰) for each value of the hash. */
export const entriesPerHash = (entries: number): number => entries / twoTo32;

/** An entry of the table, in the order of the keys' hashes: a table that is read in order fills a larger one nearly in order. */
export const homeOf = (key: number, perHash: number): number =>
  ((Math.imul(key, spreadMultiplier) >>> 0) * perHash) | 0;
