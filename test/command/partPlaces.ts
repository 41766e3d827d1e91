/** The tiny scenario with third parties' parts in the places of its own. */
import type { Family } from '../../src/model/contracts/plugin.ts';
import { tiny } from './program.ts';

/** By family: what its module replaces. */
const places: Readonly<Record<Family, readonly [before: string, after: string]>> = {
  caller: ['{use: person}', '{use: person}\n    vans: {use: MODULE}'],
  pacing: ['{use: fixed-per-day, lines: 1, attemptsPerDay: 300}', '{use: MODULE}'],
  list: ['{use: random-numbers, blocks: [mobile-a]}', '{use: MODULE}'],
  'calling-number': ['{use: fixed}', '{use: MODULE}'],
  script: ['{use: turns}', '{use: MODULE}'],
  books: ['books: {use: standard}', 'books: {use: MODULE}'],
  evasion: ['      books: {', '      evasion: [{use: MODULE}]\n      books: {'],
  detector: ['volume-cap, per: day, limitCalls: 50', 'MODULE'],
  rule: ['  callers:\n', '  rules: [{id: cap, use: MODULE}]\n  callers:\n'],
};

/** `text`: the tiny scenario, or one with parts of other families. */
export function withPart(family: Family, module: string, text: string = tiny): string {
  const [before, after] = places[family];
  return text.replace(before, after.replace('MODULE', `"./${module}#part"`));
}
