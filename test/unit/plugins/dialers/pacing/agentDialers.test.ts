import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { fixedPerDay } from '../../../../../src/plugins/dialers/pacing/fixedPerDay.ts';
import { predictive } from '../../../../../src/plugins/dialers/pacing/predictive.ts';
import { progressive } from '../../../../../src/plugins/dialers/pacing/progressive.ts';
import { ratio } from '../../../../../src/plugins/dialers/pacing/ratio.ts';
import { answered, busyShare, daysOf, dropRateOf, hours, play } from './agentDays.ts';

describe('progressive', () => {
  it('has no more calls ahead than agents free, so nobody who answers waits or is dropped', () => {
    const calls = play(progressive);
    expect(calls.length).toBeGreaterThan(5000);
    expect(calls.filter(({ idle, callsAhead }) => callsAhead >= idle)).toEqual([]);
    expect(calls.filter(({ isDropped, waitSeconds }) => isDropped || waitSeconds > 0)).toEqual([]);
  });
});

describe('ratio', () => {
  it('has so many calls ahead for each free agent, and no more', () => {
    for (const linesPerAgent of [1.5, 2, 3]) {
      // Lines are promised their first call of the day before anybody has answered.
      const calls = play(ratio, { linesPerAgent }).filter(({ second }) => second > 32_400 + 120);
      const over = calls.filter(({ idle, callsAhead }) => callsAhead + 1 > Math.floor(linesPerAgent * idle));
      expect(over).toEqual([]);
    }
  });

  it('with one line for each agent is progressive', () => {
    expect(play(ratio, { linesPerAgent: 1 })).toEqual(play(progressive));
  });

  it('keeps agents busier and drops more, the more lines it dials for each', () => {
    const played = [1, 2, 3, 4].map((linesPerAgent) => play(ratio, { linesPerAgent, agents: 5 }));
    const drops = played.map(dropRateOf);
    const busy = played.map((calls) => busyShare(calls, 5));
    expect(drops).toEqual(drops.toSorted((a, b) => a - b));
    expect(busy).toEqual(busy.toSorted((a, b) => a - b));
    expect(drops[3] - drops[1]).toBeGreaterThan(0.05);
    expect(busy[3] - busy[0]).toBeGreaterThan(0.2);
  });
});

describe('predictive', () => {
  for (const [agents, dropRateTarget] of [
    [5, 0.03],
    [10, 0.03],
    [30, 0.03],
    [10, 0.01],
    [10, 0.1],
  ])
    it(`drops ${dropRateTarget} of the answered calls of ${agents} agents in the long run`, () => {
      const days = 4;
      const calls = play(predictive, { agents, dropRateTarget, lines: 8 * agents }, days);
      // The factor moves by the rate × (target − dropped) and stays within ± ln 10: dropped − target is at most its way ÷ (rate × answered).
      const bound = (2 * Math.log(10)) / (0.05 * answered(calls));
      expect(Math.abs(dropRateOf(calls) - dropRateTarget)).toBeLessThan(bound);
      expect(bound).toBeLessThan(0.02);
      const later = calls.filter(({ second }) => second > secondsADay);
      expect(Math.abs(dropRateOf(later) - dropRateTarget)).toBeLessThan(0.004);
    });

  it('starts the fewer calls, the more of them its caution counts as answered', () => {
    const calls = [1, 30, 1000].map(
      (cautionCalls) =>
        hours(daysOf(0.24, 10, { firstAnswerShare: 0.048, cautionCalls }), 9, 10).flat().length,
    );
    expect(calls).toEqual(calls.toSorted((a, b) => b - a));
    expect(calls[0]).toBeGreaterThan(1.5 * calls[2]);
  });

  it('comes back to its target when its forecasts are far off', () => {
    const wrong = { firstAnswerShare: 0.06, firstHandleSeconds: 20, forecastCalls: 100_000 };
    expect(dropRateOf(play(predictive, { ...wrong, lines: 80 }, 4))).toBeCloseTo(0.03, 2);
  });

  it('keeps agents busier than progressive at a few drops', () => {
    const gain = busyShare(play(predictive, { lines: 80 }), 10) - busyShare(play(progressive), 10);
    expect(gain).toBeGreaterThan(0.2);
  });
});

describe('without agents', () => {
  const robot = { lines: 4, attemptsPerDay: 700, hours: [32_400, 64_800], workdaysOnly: false };

  it('every dialer dials as a robot does, second for second', () => {
    const asRobot = play(fixedPerDay, robot, 2);
    for (const plugin of [progressive, ratio, predictive])
      expect(play(plugin, { ...robot, agents: 0 }, 2)).toEqual(asRobot);
    expect(asRobot.length).toBe(1400);
  });
});
