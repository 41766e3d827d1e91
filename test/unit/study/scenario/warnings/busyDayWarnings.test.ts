import { expect, test } from 'vitest';
import { keyOfSeed } from '../../../../../src/engine/random/key.ts';
import { evenUnit } from '../../../../../src/engine/random/evenUnit.ts';
import { chanceOfNone } from '../../../../../src/study/scenario/warnings/busyDayWarnings.ts';
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

test('classes of whose busy days a run may have none are named once, with what would help', () => {
  expect(says(couriers + riders, { days: 1, replications: '8' })).toEqual([
    'world.callers: there may be no replication with a day that is busy for the whole class (0.16 expected for couriers and 1 more): bounds written (≤ …) are then too low, and intervals of lost calls too short; 64 replications make sure of one, and more days help',
  ]);
  expect(says(couriers + riders, { days: 2 })).toEqual([
    expect.stringContaining('(0.79 expected for couriers): bounds written (≤ …) are then too low'),
  ]);
});

test('a run that surely has one, or all but surely, needs no warning', () => {
  const sure = says(couriers, { days: 1, replications: '32' })[0];
  expect(sure).toContain('64 replications make sure');
  expect(says(couriers, { days: 1, replications: '64' })).toEqual([]);
  // 1 of the 32 parts of the first replications is longer than the chance by 0.01; the others fill half of them once more.
  expect(says(couriers, { days: 1, replications: '48' })).toHaveLength(1);
  expect(says(couriers, { days: 1, replications: '60' })).toEqual([]);
});

test('the chance of none is that of runs of other seeds', () => {
  for (const replications of [5, 16, 20, 24, 31]) {
    const chance = 0.05;
    const seeds = 4000;
    let none = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const key = keyOfSeed(seed, -1);
      const units = Array.from({ length: replications }, (_, place) => evenUnit(place, key));
      if (units.every((unit) => unit >= chance)) none += 1;
    }
    // Four standard errors.
    expect(Math.abs(none / seeds - chanceOfNone(chance, replications))).toBeLessThan(0.032);
  }
});

test('a half-width may be reached at the first look', () => {
  const asked = '{halfWidth: 0.1, metric: unwanted.answered.perSubscriberDay, atMost: 4000}';
  expect(says(couriers, { days: 2, replications: asked })).toEqual([
    expect.stringContaining('0.79 expected for couriers'),
  ]);
});

test('days that are like others, and a world without screening, need no warning', () => {
  expect(says(couriers.replace('0.02', '0.02, busyDayFactor: 1'))).toEqual([]);
  expect(says(couriers.replace('0.02', '0'))).toEqual([]);
  expect(says(couriers, { text: tiny.replace(/ {4}cap: \{set.*\n/, '') })).toEqual([]);
});
