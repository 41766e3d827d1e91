import { describe, expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { scenarioArm } from '../../../builders/scenarioArm.ts';

const file = 'predictive-dialer.yaml';
const arms = [
  'progressive',
  'power-2',
  'power-4',
  'predictive-3',
  'detecting',
  'robot',
  'agentless',
] as const;
const played = playArms({
  arms: arms.map((arm) => ({ world: scenarioArm(file, arm) })),
  isTraced: false,
});
const armOf = (id: (typeof arms)[number]): PlayedArm => played[arms.indexOf(id)];

function measure(id: (typeof arms)[number], metric: string): number {
  const row = armOf(id).rows.find((each) => each.metric === metric && each.class === null);
  return (row?.numerator ?? Number.NaN) / (row?.denominator ?? Number.NaN);
}

const dropRate = (id: (typeof arms)[number]): number => measure(id, 'operator.dialerDropRate');
const occupancy = (id: (typeof arms)[number]): number => measure(id, 'operator.occupancy');

describe('the scenario of the predictive dialer', () => {
  it('has a dialer without agents that is the robot, row for row', () => {
    expect(armOf('agentless').rows).toEqual(armOf('robot').rows);
    expect(armOf('agentless').audit).toEqual(armOf('robot').audit);
    expect(armOf('robot').audit.attempts).toBeGreaterThan(5000);
  });

  it('shows that over-dialling keeps agents busy and drops callees', () => {
    expect([dropRate('progressive'), dropRate('power-2') < dropRate('power-4')]).toEqual([0, true]);
    expect(occupancy('power-2')).toBeGreaterThan(occupancy('progressive') + 0.1);
    expect(occupancy('power-4')).toBeGreaterThan(occupancy('power-2') + 0.05);
    expect(measure('power-4', 'unwanted.answered.perSubscriberDay')).toBeGreaterThan(
      measure('progressive', 'unwanted.answered.perSubscriberDay'),
    );
  });

  it('holds the drop rate at its target, and adds to it what machine detection gets wrong', () => {
    // Some 2,000 answered calls: two deviations of 3 % are 0.8 %, and the day's learning adds at most as much.
    expect(Math.abs(dropRate('predictive-3') - 0.03)).toBeLessThan(0.016);
    expect(Math.abs(dropRate('detecting') - 0.06)).toBeLessThan(0.02);
  });
});
