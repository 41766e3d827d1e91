/** Two invented names of a declared caller's members, in English with the Chinese one behind it. */
import type { ResultCaller } from '../results/results.ts';
import type { FictionalNames } from './fictionalNames.ts';

const shownAtMost = 2;

export function exampleNames({ id, kind, members }: ResultCaller, names: FictionalNames): string {
  if (kind === 'unknown') return 'a module of your own';
  if (kind === 'subscribers') return `${names.personName(id, 0, 'en')} (${names.personName(id, 0, 'zh')})`;
  const shown = Math.min(shownAtMost, members ?? 0);
  return Array.from(
    { length: shown },
    (_, ordinal) => `${names.firmName(id, ordinal, 'en')} (${names.firmName(id, ordinal, 'zh')})`,
  ).join('; ');
}
