/** Shutting numbers and lines at the source, and a complaint office: the order of the arms of the shipped scenarios, over two replications. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { classCounts } from '../builders/classCounts.ts';
import { playArms } from '../builders/playArms.ts';

type Reached = (arm: string, caller: string) => number;

/** Calls of a class that were not rejected in an arm, all replications together. */
function play(scenario: string): Reached {
  const path = fileURLToPath(new URL(`../../scenarios/${scenario}.yaml`, import.meta.url));
  const { resolved } = resolveScenario({ path }, builtInCatalogue);
  if (resolved === undefined) throw new Error('the scenario is faulty');
  const { arms } = resolved;
  const replications = [0, 1].map((replication) =>
    playArms({ arms: arms.map(({ world }) => ({ world })), isTraced: false, replication }),
  );
  return (arm, caller) => {
    const at = arms.findIndex(({ id }) => id === arm);
    return replications.reduce((sum, played) => {
      const count = classCounts(arms[at].world, played[at].arm).get(caller);
      return sum + (count === undefined ? Number.NaN : count.attempts - count.rejected);
    }, 0);
  };
}

describe('control at the source', () => {
  const reached = play('source-governance');

  it('leaves the robot on the reseller alone where only the large carriers take part', () => {
    expect(reached('origin-of-large-carriers', 'reseller-robot')).toBe(reached('none', 'reseller-robot'));
    expect(reached('origin-of-large-carriers', 'carrier-robot')).toBeLessThan(
      0.8 * reached('none', 'carrier-robot'),
    );
  });

  it.each(['carrier-robot', 'reseller-robot'])(
    'stops the %s more by shutting its line than its numbers',
    (robot) => {
      const [open, screened, numbers, lines] = [
        'none',
        'origin-everywhere',
        'numbers-shut',
        'lines-shut',
      ].map((arm) => reached(arm, robot));
      expect(screened).toBeLessThan(0.8 * open);
      expect(numbers).toBeLessThan(0.9 * screened);
      expect(lines).toBeLessThan(0.8 * numbers);
    },
  );

  it('shuts couriers as well, who call as much as a robot’s number does', () => {
    expect(reached('numbers-shut', 'courier')).toBeLessThan(0.8 * reached('none', 'courier'));
  });

  it('lets couriers who appeal call again, and no robot', () => {
    expect(reached('numbers-shut-with-appeal', 'courier')).toBeGreaterThan(
      1.1 * reached('numbers-shut', 'courier'),
    );
    expect(reached('numbers-shut-with-appeal', 'carrier-robot')).toBe(
      reached('numbers-shut', 'carrier-robot'),
    );
  });
});

describe('the complaint office', () => {
  const reached = play('complaints');
  const robots = (arm: string): number => reached(arm, 'robot');

  it('stops more robots the fewer complaints it waits for and the sooner it acts', () => {
    expect(robots('five-complaints')).toBeLessThanOrEqual(robots('none'));
    expect(robots('three-complaints')).toBeLessThan(0.9 * robots('five-complaints'));
    expect(robots('three-complaints-at-once')).toBeLessThan(0.9 * robots('three-complaints'));
    expect(robots('two-complaints-at-once')).toBeLessThan(0.9 * robots('three-complaints-at-once'));
  });

  it('shuts wanted callers by mistake when few complaints are enough, and none with three', () => {
    // Fewer robots leave people less often on the phone, so single calls differ.
    expect(reached('three-complaints', 'courier') / reached('none', 'courier')).toBeCloseTo(1, 3);
    expect(reached('two-complaints-at-once', 'courier')).toBeLessThanOrEqual(reached('none', 'courier'));
  });

  it('that checks the merit of complaints spares wanted callers, and comes too late at the pace of the real one', () => {
    expect(reached('office-that-checks', 'courier')).toBeGreaterThanOrEqual(
      reached('two-complaints-at-once', 'courier'),
    );
    expect(robots('office-that-checks')).toBeLessThan(robots('none'));
    expect(robots('office-as-in-china')).toBe(robots('none'));
  });
});
