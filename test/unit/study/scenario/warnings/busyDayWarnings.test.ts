import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said about busy days, for a tiny world with such callers, so many days and replications. */
function says(callers: string, { days = 1, replications = '20', text = tiny } = {}): readonly string[] {
  const changed = text
    .replace('    people: {use: person}\n', `    people: {use: person}\n${callers}`)
    .replace('days: 1', `days: ${days}`)
    .replace('replications: 3', `replications: ${replications}`);
  const { warnings, failures } = resolveScenario({ text: changed, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says: text_ }) => text_.includes('busy for the whole class'))
    .map(({ path, says: text_ }) => `${path}: ${text_}`);
}

const couriers = '    couriers: {use: courier, callers: 2, busyDayShare: 0.02}\n';
const riders = '    riders: {use: takeaway, callers: 2, busyDayShare: 0.1}\n';

test('classes whose busy days are rare in the run are named once, with what would help', () => {
  expect(says(couriers + riders, { days: 2 })).toEqual([
    'world.callers: bounds written (≤ …) are too low, and intervals of lost calls too short, for couriers and 1 more: of days that are busy for the whole class 0.8 are expected over all replications, fewer than 5; 125 replications or more days help',
  ]);
});

test('five expected ones are enough', () => {
  expect(says(couriers, { days: 5, replications: '50' })).toEqual([]);
  expect(says(couriers, { days: 5, replications: '49' })).toHaveLength(1);
});

test('a half-width may be reached at the first look', () => {
  const asked = '{halfWidth: 0.1, metric: unwanted.answered.perSubscriberDay, atMost: 4000}';
  expect(says(couriers, { days: 5, replications: asked })).toEqual([
    expect.stringContaining('for couriers: of days that are busy for the whole class 2 are'),
  ]);
});

test('days that are like others, and a world without screening, need no warning', () => {
  expect(says(couriers.replace('0.02', '0.02, busyDayFactor: 1'))).toEqual([]);
  expect(says(couriers.replace('0.02', '0'))).toEqual([]);
  expect(says(couriers, { text: tiny.replace(/ {4}cap: \{set.*\n/, '') })).toEqual([]);
});
