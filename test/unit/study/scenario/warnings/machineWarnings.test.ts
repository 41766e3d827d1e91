import { expect, test } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/own.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

const written = {
  pacing: '{use: fixed-per-day, lines: 1, attemptsPerDay: 300}',
  script: '{use: turns}',
};

function resolved(pacing: string, script: string = written.script) {
  const text = tiny.replace(written.pacing, pacing).replace(written.script, script);
  const {
    warnings,
    failures,
    resolved: found,
  } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  const told = warnings.filter(({ says }) => says.startsWith('no machine answers'));
  return { told: told.map(({ path }) => path), world: found?.designPoints[0].worlds[0] };
}

const robots = 'world.callers.robots';

const robotsThatRing = (seconds: number): string =>
  `{use: fixed-per-day, attemptsPerDay: 300, ringTimeoutSeconds: ${seconds}}`;

test('what is written of machines is told to do nothing where the operator gives up before one answers', () => {
  expect(resolved('{use: predictive, machineDetection: true, ringTimeoutSeconds: 20}').told).toEqual([
    `${robots}.pacing.machineDetection`,
  ]);
  expect(resolved(robotsThatRing(20), '{use: turns, machineMissedShare: 0.5}').told).toEqual([
    `${robots}.script.machineMissedShare`,
  ]);
});

test('nothing is told where it rings for longer, or where nobody wrote of machines', () => {
  expect(resolved('{use: predictive, machineDetection: true}').told).toEqual([]);
  expect(resolved('{use: predictive, ringTimeoutSeconds: 20}').told).toEqual([]);
});

test.each([
  [20, false],
  [21, true],
])('with %i s of ringing some machine answers: %s', (ringTimeoutSeconds, isMet) => {
  const { world } = resolved(robotsThatRing(ringTimeoutSeconds));
  if (world === undefined) throw new Error('no world');
  const callers = world.callers.filter(({ id }) => id === 'robots');
  const [{ audit }] = playArms({ arms: [{ world: { ...world, callers } }], isTraced: false });
  expect(audit.finalStates[FinalState.machine] > 0).toBe(isMet);
});
