/** Who lends a number pays with its own calls: paired differences at 99.9 %, and the shipped scenario, one replication of some of its arms. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../src/engine/statistics/student.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { classCounts } from '../builders/classCounts.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { labels, robots, smallWorld } from '../builders/smallWorld.ts';

const replications = 6;
const level = 0.999;
const own = { use: 'fixed', blocks: ['mobile-b'] };
const lent = { use: 'borrowed', lender: 'bank', numbers: 2 };
/** Banks that are much alike, so that few replications tell. */
const bank = {
  use: 'bank',
  callers: 2,
  blocks: ['fixed-a'],
  attemptsPerDay: 150,
  wantedShare: 1,
  callerShape: 100,
  dayShape: 100,
  busyDayShare: 0,
};
const pacing = { use: 'fixed-per-day', lines: 2, attemptsPerDay: 700, hours: ['09:00', '20:00'] };

function completedOf({ rows }: PlayedArm, name: string): number {
  const row = rows.find(({ metric, class: id }) => metric === 'wanted.attempts.perCompleted' && id === name);
  return row?.denominator ?? Number.NaN;
}

/** Demands of a class that are completed less where marks are heard than where nobody listens to them. */
function lossToMarks(callingNumber: unknown, name: string) {
  const played = Array.from({ length: replications }, (_, replication) =>
    playArms({
      replication,
      seed: 11,
      isTraced: false,
      arms: [{}, { handset: [{ ...labels, threshold: 3 }] }].map((screening) => ({
        world: smallWorld({
          subscribers: 1500,
          days: 2,
          screening,
          residents: { markShare: 0.5, labelApp: 1, wrongMarkShare: 0 },
          callers: {
            bank,
            couriers: { use: 'courier', callers: 3 },
            robots: robots({ operators: 1, pacing, callingNumber }),
          },
        }),
      })),
    }).map((arm) => completedOf(arm, name)),
  );
  const [free, marked] = [0, 1].map((arm) => played.map((counts) => counts[arm]));
  const { low, high } = pairedDifference(free, marked, level);
  return { low: low ?? Number.NaN, high: high ?? Number.NaN };
}

describe('marks of a number', () => {
  it('that is lent keep its lender from completing its own demands', () => {
    expect(lossToMarks(lent, 'bank').low).toBeGreaterThan(0);
  });

  it('of the robot’s own cost nobody else anything, and marks of a lent one nobody but its lender', () => {
    for (const [callingNumber, name] of [
      [own, 'bank'],
      [own, 'courier'],
      [lent, 'courier'],
    ] as const) {
      const { low, high } = lossToMarks(callingNumber, name);
      expect([low <= 0, high >= 0, high < 5]).toEqual([true, true, true]);
    }
  });
});

describe('control at the source of lent numbers, in the shipped scenario', () => {
  const path = fileURLToPath(new URL('../../scenarios/number-lending.yaml', import.meta.url));
  const { resolved } = resolveScenario({ path }, builtInCatalogue);
  const asked = ['none', 'lent', 'own-governed', 'lent-governed', 'obeyed'];
  const arms = (resolved?.arms ?? []).filter(({ id }) => asked.includes(id));
  const played = playArms({ arms: arms.map(({ world }) => ({ world })), isTraced: false });
  const rejectedShare = (arm: string, name: string): number => {
    const at = arms.findIndex(({ id }) => id === arm);
    const counts = classCounts(arms[at].world, played[at].arm).get(name);
    return (counts?.rejected ?? Number.NaN) / (counts?.attempts ?? 0);
  };

  it('stops the robots, whosever numbers they show', () => {
    expect(rejectedShare('none', 'robot')).toBe(0);
    expect(rejectedShare('own-governed', 'robot')).toBeGreaterThan(0.8);
    expect(rejectedShare('lent-governed', 'robot')).toBeGreaterThan(0.8);
  });

  it('rejects calls of the hotlines only where they lend', () => {
    expect(rejectedShare('own-governed', 'hotline')).toBe(0);
    expect(rejectedShare('lent-governed', 'hotline')).toBeGreaterThan(0.2);
    expect(rejectedShare('lent', 'hotline')).toBe(0);
  });

  it('is needless where operators obey: nobody calls with a lent number, and every hotline gets through', () => {
    expect(rejectedShare('obeyed', 'hotline')).toBe(0);
    const at = arms.findIndex(({ id }) => id === 'obeyed');
    expect(classCounts(arms[at].world, played[at].arm).get('robot')?.attempts ?? 0).toBe(0);
  });
});
