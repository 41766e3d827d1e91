/** How large a run may become, told before its first event. */
import { describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { estimateAttempts } from '../../../../src/study/experiment/estimateAttempts.ts';
import type { AttemptEstimate } from '../../../../src/study/experiment/estimateAttempts.ts';
import { estimatedAndPlayed, estimateOverPlayed, shippedScenario } from '../../../builders/attemptsPlayed.ts';
import { tiny } from '../../../command/program.ts';
import { resolvedOf } from '../store/taskFolders.ts';

const estimate = (text: string): AttemptEstimate => estimateAttempts(resolvedOf(text));
const total = (text: string): number => estimate(text).total;
/** Without people, so that only operators call; one arm, one replication. */
const robotsAlone = tiny
  .replace('    people: {use: person}\n', '')
  .replace('replications: 3', 'replications: 1')
  .replace(/ {4}cap: \{set.*\n/, '');
const pacedBy = (pacing: string, text: string = robotsAlone): number =>
  total(text.replace(/pacing: \{.*\}/, `pacing: {${pacing}}`));

describe('the estimate of attempts', () => {
  it('of a robot is its day’s attempts, however many lines it has', () => {
    expect(pacedBy('use: fixed-per-day, lines: 100, attemptsPerDay: 300')).toBe(300);
  });

  it('of a robot with few lines is what they can dial in its hours', () => {
    // Eleven hours of 3 s set-up, 4 s of a tone and 1 s of pause; one call at each end.
    const calls = (11 * secondsAnHour) / 8 + 2;
    const robot = 'use: fixed-per-day, lines: 1, attemptsPerDay: 100000';
    expect(pacedBy(`${robot}, gapSpread: 0`)).toBe(calls);
    // Pauses of half a second to one and a half happen to be short: 15 calls in 4,952.
    expect(pacedBy(robot) - calls).toBeCloseTo(((6 * 0.5) / 8 / Math.sqrt(3)) * Math.sqrt(calls), 6);
  });

  it('of a trunk is what it takes in a second', () => {
    const pacing = 'use: fixed-per-day, lines: 100, attemptsPerDay: 100000, attemptsPerSecond: 1';
    expect(pacedBy(pacing)).toBe(11 * secondsAnHour);
  });

  it('of agents is what people can do in office hours, and nothing on a Saturday', () => {
    const monday = pacedBy('use: agents, agents: 2');
    // Eight hours; 300 to 500 calls a day and person are published.
    expect(monday).toBeGreaterThan(2 * 500);
    expect(monday).toBeLessThan(2 * 1000);
    expect(pacedBy('use: agents, agents: 2', robotsAlone.replace('2020-08-03', '2020-08-08'))).toBe(0);
  });

  it('of a dialer is bounded by its people, not by spare lines', () => {
    const lines = (count: number): number => pacedBy(`use: predictive, agents: 2, lines: ${count}`);
    expect(lines(10_000)).toBe(lines(1000));
    expect(pacedBy('use: progressive, agents: 2, lines: 1000')).toBeLessThan(lines(1000));
  });

  it('tells what a dialer may come to whose calls nobody takes, since all are refused or no number is in service', () => {
    const room = 'use: ratio, agents: 2, lines: 10, linesPerAgent: 5, hours: ["09:00", "09:10"]';
    const alone = robotsAlone
      .replace(/pacing: \{.*\}/, `pacing: {${room}}`)
      .replace('circuits: 100', 'circuits: 100, setupSeconds: 0.1');
    const all =
      'terminating: [{id: all, use: volume-cap, per: day, limitCalls: 1, alarmAt: 0.5, then: reject}]';
    const refused = alone.replace('  callers:\n', `  screening: {${all}}\n  callers:\n`);
    const unallocated = alone
      .replace('allocated: 0.8', 'allocated: 0.01')
      .replace('subscribers: 150', 'subscribers: 5');
    for (const text of [refused, unallocated]) {
      const { estimate: found, played } = estimatedAndPlayed(resolvedOf(text));
      expect(played).toBeGreaterThan(found.total);
      expect(found.atMost / played).toBeGreaterThan(1);
      expect(found.atMost / played).toBeLessThan(1.5);
    }
    const robots = estimate(robotsAlone);
    expect(robots.atMost).toBe(robots.total);
  });

  it('is not passed on a day on which a whole class calls more', () => {
    const alerts = '{use: public-alert, callers: 1, attemptsPerDay: 40, busyDayShare: 1e-6}';
    const calm = tiny.replace('people: {use: person}', `alerts: ${alerts}`);
    const busyDay = (text: string): string => text.replace('busyDayShare: 1e-6', 'busyDayShare: 1');
    const usual = estimate(calm);
    // Two hundred times as many on a busy day; one call in a million days would be on such a day.
    expect(usual.atMost - usual.total).toBeGreaterThan(100 * 40);
    expect(estimate(busyDay(calm)).total).toBeLessThan(usual.total + 1);
  });

  it('counts replications, arms and points each with its own people, and the pre-history once for all arms', () => {
    const quota = { base: 300, before: 28 * 300 };
    const two = robotsAlone.replace('none: {}', 'none: {}\n    also: {}');
    expect(total(two)).toBe(2 * quota.base);
    expect(total(two.replace('replications: 1', 'replications: 7'))).toBe(7 * 2 * quota.base);
    expect(total(two.replace('preHistory: 0 d', 'preHistory: 28 d'))).toBe(2 * quota.base + quota.before);
    const levels = `${two}  factors: {pace: {path: callers.robots.pacing.attemptsPerDay, levels: [300, 900]}}\n`;
    const [base] = resolvedOf(levels).designPoints;
    const expected = base.id === 'base' ? [300, 300, 900] : [300, 900];
    expect(total(levels)).toBe(2 * expected.reduce((sum, each) => sum + each, 0));
  });

  it('tells what is played beside the experiment', () => {
    const found = estimate(
      robotsAlone.replace('  seed: 1\n', '  seed: 1\n  assumptions: {points: 5, replications: 2}\n'),
    );
    expect(found).toMatchObject({ total: 300 + 10 * 300, beside: 10 * 300 });
  });

  it('lies a little above what is played', () => {
    const times = estimateOverPlayed(shippedScenario('smoke.yaml'));
    expect(times).toBeGreaterThan(1);
    expect(times).toBeLessThan(1.5);
  });

  it('refuses ten billion calls of lines that dial all day', () => {
    const pacing = 'use: fixed-per-day, lines: 10000, attemptsPerDay: 1000000, hours: ["00:00", "24:00"]';
    const many = robotsAlone.replace('operators: 1', 'operators: 10').replace('days: 1', 'days: 1000');
    expect(pacedBy(pacing, many)).toBe(1e10);
  });
});
