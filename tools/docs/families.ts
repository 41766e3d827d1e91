/** The families of plug-ins in the order of the reference, with their headings. */
import type { Family } from '../../src/model/contracts/plugin.ts';

export const families: readonly (readonly [Family, string])[] = [
  ['caller', 'Wanted callers'],
  ['pacing', 'Operator: `pacing`, when a line dials next'],
  ['list', 'Operator: `list`, whom to call'],
  ['calling-number', 'Operator: `callingNumber`, which number to show'],
  ['script', 'Operator: `script`, the conversation'],
  ['evasion', 'Operator: `evasion`, how it reacts'],
  ['books', 'Operator: `books`, prices'],
  ['detector', 'Detectors'],
  ['rule', 'Rules'],
];
