/** Exposure goes by when calls are made: an alarm keeps none of those that are on their way then. */
import { describe, expect, it } from 'vitest';
import { hasPersonAnswered } from '../../../../src/model/simulation/call/lifeTable.ts';
import { between } from '../../../builders/betweenDetector.ts';
import { playArms } from '../../../builders/playArms.ts';
import { cap, robots, smallWorld } from '../../../builders/smallWorld.ts';

const callsBeforeAlarm = 499;
const setUpSeconds = 3;
const hours = ['09:00', '18:00'];

interface Exposed {
  readonly counted: number;
  readonly made: number;
  /** Of those made before the alarm, picked up after it. */
  readonly onTheirWay: number;
}

/** One dialer whose five-hundredth call raises the first alarm, which changes nothing. */
function play(pacing: Readonly<Record<string, unknown>>): Exposed {
  let judged = 0;
  const world = smallWorld({
    subscribers: 3000,
    setupSpread: 0,
    couplings: 'none',
    screening: { terminating: [cap(1, 'allow')] },
    callers: { desk: robots({ operators: 1, pacing, callingNumber: { use: 'pool', numbers: 40 } }) },
  });
  const [{ calls, rows }] = playArms({
    arms: [{ world }],
    wrapDetector: (plugin) =>
      between(plugin, () => ({ judge: () => (++judged > callsBeforeAlarm ? 1_000_000 : 0) })),
  });
  const alarmSecond = Math.min(
    ...calls.filter(({ score }) => score > 0).map(({ inputs }) => inputs.startSecond),
  );
  const before = calls.filter(({ score }) => score === 0);
  const pickedUp = before.filter(({ outcome }) => hasPersonAnswered(outcome.finalState));
  return {
    counted: rows.find(({ metric }) => metric === 'exposure.answered.count')?.numerator ?? Number.NaN,
    made: pickedUp.length,
    onTheirWay: pickedUp.filter(
      ({ inputs, outcome }) => inputs.startSecond + setUpSeconds + outcome.ringSeconds > alarmSecond,
    ).length,
  };
}

describe('calls answered before the first alarm', () => {
  it.each([
    ['a robot', { use: 'fixed-per-day', lines: 60, attemptsPerDay: 20_000, hours }],
    ['a dialer with agents', { use: 'ratio', agents: 6, lines: 60, linesPerAgent: 10, hours }],
  ])('are those made before it and picked up, those on their way included: %s', (_, pacing) => {
    const { counted, made, onTheirWay } = play(pacing);
    expect(counted).toBe(made);
    expect(onTheirWay).toBeGreaterThan(0);
  });
});
