/** What people do against unwanted calls, and what it takes from them: more of it must not bring more such calls. */
import { describe, it } from 'vitest';
import type { World } from '../../src/model/world/world.ts';
import { labels, robots, smallWorld, wantedCallers } from '../builders/smallWorld.ts';
import { expectFalling, expectRising, numeratorOf, sumsAt } from './directions.ts';

const unwanted = numeratorOf('unwanted.answered.perSubscriberDay');
const eager = { markShare: 0.5, labelApp: 1, wrongMarkShare: 0 };
const robot = robots({
  pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 600, hours: ['09:00', '20:00'] },
});

/** A town with labels on handsets. */
const town = (residents: Readonly<Record<string, unknown>>, threshold = 5): World =>
  smallWorld({
    subscribers: 800,
    days: 2,
    residents: { ...eager, ...residents },
    callers: { ...wantedCallers, robots: robot },
    screening: { handset: [{ ...labels, threshold }] },
  });

describe('unwanted calls answered', () => {
  it('fall with the share of people who have a label app', () => {
    expectFalling(
      sumsAt([0, 0.3, 0.6, 1], (labelApp) => town({ labelApp }), unwanted),
      0.2,
    );
  });

  it('fall with the readiness to mark', () => {
    expectFalling(
      sumsAt([0, 0.05, 0.5], (markShare) => town({ markShare }), unwanted),
      0.2,
    );
  });

  it('rise with the number of marks that a label takes', () => {
    expectRising(
      sumsAt([2, 10, 1000], (threshold) => town({}, threshold), unwanted),
      0.2,
    );
  });

  it('rise with the readiness to answer a labelled number, and are never more than without labels', () => {
    expectRising(
      sumsAt([0, 0.09, 0.24], (labelled) => town({ answering: { labelled } }), unwanted),
      0.2,
    );
    const none = sumsAt([0], () => town({}, 100_000), unwanted)[0];
    const [labelled] = sumsAt([1], (share) => town({ answering: { labelled: share } }), unwanted);
    expectFalling([none, labelled], 0);
  });

  it('rise with the readiness to answer strangers', () => {
    expectRising(
      sumsAt([0.05, 0.24, 0.6], (unknown) => town({ answering: { unknown } }, 100_000), unwanted),
      0.5,
    );
  });

  it('fall the more trust one call takes, and so do answered calls of couriers', () => {
    const levels = [0, 0.1, 0.4];
    const worldAt = (trustLoss: number): World => town({ trustLoss, trustRecoveryDays: 30 }, 100_000);
    expectFalling(sumsAt(levels, worldAt, unwanted), 0.05);
    expectRising(sumsAt(levels, worldAt, numeratorOf('wanted.unanswered.share', 'courier')), 0.01);
  });

  it('bring more trust back the sooner it recovers, and so more such calls', () => {
    const worldAt = (trustRecoveryDays: number): World =>
      town({ trustLoss: 0.4, trustRecoveryDays }, 100_000);
    expectFalling(sumsAt([0.1, 3, 300], worldAt, unwanted), 0.05);
  });
});
