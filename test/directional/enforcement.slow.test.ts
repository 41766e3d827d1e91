/** What carriers, offices and the law do to robots: more of it must not let them call more. */
import { describe, it } from 'vitest';
import type { World } from '../../src/model/world/world.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../builders/smallWorld.ts';
import type { WorldSketch } from '../builders/smallWorld.ts';
import { expectFalling, expectRising, numeratorOf, sumsAt, sumsOfEffect } from './directions.ts';

type Settings = Readonly<Record<string, unknown>>;

const unwanted = numeratorOf('unwanted.answered.perSubscriberDay');
const attempts = numeratorOf('operator.attempts.perDay');
const profit = numeratorOf('operator.profit.perDay');
const pacing = { use: 'fixed-per-day', lines: 2, attemptsPerDay: 600, hours: ['09:00', '20:00'] };
/** Everybody complains at once, and every complaint leads to a fine. */
const outspoken = { complaintShare: 0.2, complaintMedianSeconds: '1 min' };
const bank = { use: 'bank', callers: 12, blocks: ['fixed-a'], attemptsPerDay: 40, wantedShare: 1 };

const town = (robot: Settings, sketch: WorldSketch = {}): World =>
  smallWorld({
    subscribers: 600,
    days: 3,
    callers: { ...wantedCallers, bank, robots: robots({ pacing, ...robot }) },
    ...sketch,
  });

/** Robots that give up once they have lost money for a day, and are fined so much for each complaint. */
const fined = (fine: number): World =>
  town(
    {
      books: {
        use: 'standard',
        revenuePerLead: 1000,
        fine,
        identifiedShare: 1,
        sanctionedShare: 1,
        fineDelaySeconds: '10 min',
        assets: 100_000,
      },
      evasion: [{ use: 'stop-loss', books: 'overall', lossDays: '1 d' }],
      levers: { reviewSeconds: '1 h' },
    },
    { residents: outspoken },
  );

describe('attempts of robots that stop when they lose', () => {
  const fines = [0, 20, 1000];

  it('fall with the fine', () => {
    expectFalling(sumsAt(fines, fined, attempts), 0.3);
  });

  it('fall with the fine where only dialers react', () => {
    expectFalling(sumsOfEffect(fines, { worldAt: fined, effect: 'dialers' }, attempts), 0.3);
  });

  it('bring less profit the higher the fine is, where neither they nor people react', () => {
    expectFalling(sumsOfEffect(fines, { worldAt: fined, effect: 'mechanical' }, profit), 0.3);
  });
});

describe('unwanted calls answered', () => {
  const office = (more: Settings): World =>
    town(
      {},
      {
        residents: outspoken,
        complaintOffice: { check: '1 min', acts: '1 h', limitComplaints: 5, upheldShare: 1, ...more },
      },
    );

  it('rise with the time that the office takes', () => {
    expectRising(
      sumsAt(['1 min', '6 h', '1 d', '10 d'], (acts) => office({ acts }), unwanted),
      0.3,
    );
  });

  it('rise with the complaints that it waits for, and fall with the share that it upholds', () => {
    expectRising(
      sumsAt([1, 5, 50], (limitComplaints) => office({ limitComplaints }), unwanted),
      0.3,
    );
    expectFalling(
      sumsAt([0, 0.1, 1], (upheldShare) => office({ upheldShare }), unwanted),
      0.3,
    );
  });

  it('rise with the cap on the calls of a number', () => {
    expectRising(
      sumsAt([20, 100, 1000], (limit) => town({}, { screening: { origin: [cap(limit)] } }), unwanted),
      0.3,
    );
  });

  it('rise with the pool of numbers that a lender has lent, under the same cap', () => {
    const lent = (numbers: number): World =>
      town(
        { operators: 1, callingNumber: { use: 'borrowed', lender: 'bank', numbers } },
        { screening: { origin: [cap(80)] } },
      );
    expectRising(sumsAt([1, 3, 12], lent, unwanted), 0.5);
    expectFalling(sumsAt([1, 3, 12], lent, numeratorOf('unwanted.rejected.share', 'robot')), 0.3);
  });

  it('rise with the chance that a clearing of labels succeeds, and what is paid for clearing does not fall', () => {
    const clearing = (clearingSuccess: number): World =>
      town(
        {
          callingNumber: { use: 'fixed', blocks: ['mobile-b'] },
          evasion: [{ use: 'label-clearing', leastCalls: 20, dropShare: 0.9, waitSeconds: '2 h' }],
          levers: { clearingSuccess, clearingSeconds: '1 min', reviewSeconds: '1 h' },
        },
        {
          residents: { markShare: 0.5, labelApp: 1, wrongMarkShare: 0 },
          screening: { handset: [{ ...labels, threshold: 5 }] },
        },
      );
    expectRising(sumsAt([0, 0.5, 1], clearing, unwanted), 0.1);
  });
});

describe('the loan of a number', () => {
  const lent = (feePerMinute: number): World =>
    town({ callingNumber: { use: 'borrowed', lender: 'bank', feePerMinute } });

  it('brings its lender more, and the robot less, the higher the fee is', () => {
    expectRising(sumsAt([0, 0.1, 1], lent, numeratorOf('lender.income.perDay', 'bank')), 0.1);
    expectFalling(sumsAt([0, 0.1, 1], lent, profit), 0);
  });
});
