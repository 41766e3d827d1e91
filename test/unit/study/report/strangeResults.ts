/** Results in which everything that a stranger may name is one text. */
import type { Results } from '../../../../src/study/results/results.ts';
import { withRange } from './rangeFixture.ts';
import { resultsFixture } from './resultsFixture.ts';

export function strangeResults(text: string): Results {
  const changes = {
    id: text,
    title: { en: text, zh: text },
    replay: text,
    hashes: { world: text, experiment: text, plugins: { [text]: text } },
    engine: { version: text, calculation: 1 },
    world: { subscribers: 1, days: 1, preHistoryDays: 0, start: text, currency: text },
    assumptions: [{ path: text, value: { [text]: text }, unit: text, source: text, status: text }],
  };
  const names = {
    arms: [text, `${text}2`],
    unwanted: [`${text}3`, 'x'],
    wanted: [`${text}4`],
    places: [text],
  };
  return withRange(resultsFixture({ ...names, points: [text, `${text}5`], changes }), text);
}
