/** Caller numbers do what dialers choose them for: differences between two arms in which one robot makes the same calls, at 99.9 %. */
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../src/engine/statistics/student.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { cap, labels, robots, smallWorld } from '../builders/smallWorld.ts';
import type { WorldSketch } from '../builders/smallWorld.ts';

const replications = 6;
const level = 0.999;
const pacing = { use: 'fixed-per-day', lines: 2, attemptsPerDay: 700, hours: ['09:00', '20:00'] };

interface Contrast {
  /** How the robot shows its numbers: the difference is that of the first less the second. */
  readonly callingNumbers: readonly [unknown, unknown];
  readonly screening?: WorldSketch['screening'];
  readonly metric: string;
}

function shareIn({ rows }: PlayedArm, metric: string): number | null {
  const row = rows.find((candidate) => candidate.metric === metric && candidate.class === 'robot');
  return row === undefined || row.denominator === 0 ? null : row.numerator / row.denominator;
}

function differenceOf({ callingNumbers, screening = {}, metric }: Contrast) {
  const arms = callingNumbers.map((callingNumber) => ({
    world: smallWorld({
      subscribers: 1500,
      days: 2,
      screening,
      residents: { markShare: 0.5, labelApp: 1 },
      callers: {
        bank: { use: 'bank', callers: 2, namedShare: 1, blocks: ['fixed-a'], attemptsPerDay: 1 },
        robots: robots({ operators: 1, pacing, callingNumber }),
      },
    }),
  }));
  const played = Array.from({ length: replications }, (_, replication) =>
    playArms({ arms, replication, seed: 11, isTraced: false }).map((arm) => shareIn(arm, metric)),
  );
  const values = [0, 1].map((arm) => played.map((shares) => shares[arm]));
  const { low, high } = pairedDifference(values[0], values[1], level);
  return { low: low ?? Number.NaN, high: high ?? Number.NaN };
}

const fixed = { use: 'fixed', blocks: ['mobile-b'] };
const rotating = (settings: Readonly<Record<string, unknown>>) => ({
  use: 'rotating',
  blocks: ['mobile-b'],
  numbers: 200,
  ...settings,
});

describe('numbers that are changed', () => {
  it('after few enough calls lower what a cap on volume catches', () => {
    const { high } = differenceOf({
      callingNumbers: [rotating({ after: 'calls', calls: 50 }), fixed],
      screening: { terminating: [cap(80)] },
      metric: 'unwanted.rejected.share',
    });
    expect(high).toBeLessThan(-0.5);
  });

  it('when refused or silent lower what a cap catches less than those changed in time, but lower it', () => {
    const { low, high } = differenceOf({
      callingNumbers: [rotating({ after: 'label' }), fixed],
      screening: { terminating: [cap(80)] },
      metric: 'unwanted.rejected.share',
    });
    expect(high).toBeLessThan(-0.5);
    expect(low).toBeGreaterThan(-1);
  });

  it('when they seem labelled are answered more than one that is kept, where users label', () => {
    const { low } = differenceOf({
      callingNumbers: [rotating({ after: 'label' }), fixed],
      screening: { handset: [{ ...labels, threshold: 3 }] },
      metric: 'unwanted.answered.share',
    });
    expect(low).toBeGreaterThan(0);
  });
});

describe('numbers that look like somebody', () => {
  it('are answered more when they are of the callee’s neighbourhood', () => {
    const { low } = differenceOf({
      callingNumbers: [
        { use: 'neighbour', share: 1, blocks: ['mobile-b'] },
        { use: 'neighbour', share: 0, blocks: ['mobile-b'] },
      ],
      metric: 'unwanted.answered.share',
    });
    expect(low).toBeGreaterThan(0);
  });

  it('are answered much more when a bank’s name is shown with them', () => {
    const { low } = differenceOf({
      callingNumbers: [{ use: 'impersonating' }, { use: 'random-per-call', blocks: ['mobile-b'] }],
      metric: 'unwanted.answered.share',
    });
    expect(low).toBeGreaterThan(0.1);
  });
});
