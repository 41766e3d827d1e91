/** What a run plays beside its replications: which assumption moves the answer, and how far all of them do. */
import type { Results } from '../../study/results/results.ts';
import { rangeLines } from './assumptionTable.ts';
import type { GridStyle } from './gridLines.ts';
import { sensitivityLines } from './sensitivityTable.ts';

export const besideLines = (results: Results, style: GridStyle): readonly string[] => [
  ...(results.sensitivity === undefined ? [] : sensitivityLines(results.sensitivity, results, style)),
  ...rangeLines(results, style),
];
