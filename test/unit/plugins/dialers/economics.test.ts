/** The two shipped scenarios on what dialers earn: one replication says which way they go. */
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import { simulateReplication } from '../../../../src/model/simulation/simulate.ts';
import { builtInCatalogue, pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';

type Values = (arm: string, metric: string, callerClass: string) => number;

/** Measures of the base design point of a shipped scenario, over one replication of some arms, the control first. */
function played(name: string, arms: readonly string[], days: number): Values {
  const path = fileURLToPath(new URL(`../../../../scenarios/${name}.yaml`, import.meta.url));
  const { resolved, failures } = resolveScenario({ path }, builtInCatalogue, { overrides: { days } });
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  const outcomes = simulateReplication(
    {
      seed: 1,
      replication: 0,
      arms: arms.map((id) => ({
        id,
        world: resolved.arms.find((arm) => arm.id === id)?.world ?? resolved.world,
        effect: 'all' as const,
      })),
    },
    {
      plugins: pluginLookup(new Map()),
      progress: { at: () => undefined },
      watch: { cells: new Int32Array(watchCells) },
      isTraced: false,
      traceOf: () => null,
    },
  );
  return (arm, metric, callerClass) => {
    const row = outcomes
      .find((outcome) => outcome.arm === arm)
      ?.rows.find((found) => found.metric === metric && found.class === callerClass);
    if (row === undefined) throw new Error(`${arm} ${metric} ${callerClass}`);
    return row.numerator / row.denominator;
  };
}

describe('a robot against a call centre', () => {
  const arms = ['people', 'four-people', 'robot', 'convincing-robot', 'unnoticed-robot'];
  const value = played('robot-vs-call-centre', arms, 2);
  const of = (arm: string, metric: string): number => value(arm, metric, 'campaign');
  const costPerDay = (arm: string): number =>
    of(arm, 'operator.costPerLead') * of(arm, 'operator.leads.perDay');

  it('makes 3,000 calls a day, ten people about as many, at 300 to 500 each', () => {
    expect(of('robot', 'operator.attempts.perDay')).toBe(3000);
    expect(of('people', 'operator.attempts.perDay')).toBeGreaterThan(3000);
    expect(of('people', 'operator.attempts.perDay')).toBeLessThan(5000);
  });

  it('is more than 80 % cheaper a day than ten people, whatever it says', () => {
    for (const robot of arms.slice(2)) expect(costPerDay(robot)).toBeLessThan(0.2 * costPerDay('people'));
  });

  it('finds 140 % more leads than ten people in no case, and a lead is cheaper only if it convinces', () => {
    for (const robot of arms.slice(2))
      expect(of(robot, 'operator.leads.perDay')).toBeLessThan(of('people', 'operator.leads.perDay'));
    expect(of('unnoticed-robot', 'operator.costPerLead')).toBeLessThan(of('people', 'operator.costPerLead'));
  });
});

describe('the clearing service', () => {
  const arms = ['none', 'labels', 'clearing', 'clearing-when-needed'];
  const value = played('label-clearing', arms, 8);
  const of = (arm: string, metric: string): number => value(arm, metric, 'robot');

  it('takes labels off, and the robots are answered as if there were none', () => {
    expect(of('labels', 'unwanted.labelled.share')).toBeGreaterThan(0.05);
    expect(of('clearing', 'unwanted.labelled.share')).toBeLessThan(
      0.3 * of('labels', 'unwanted.labelled.share'),
    );
    expect(of('clearing', 'unwanted.answered.share')).toBeGreaterThan(
      of('labels', 'unwanted.answered.share'),
    );
  });

  it('costs 4.99 yuan a number and time', () => {
    const clearings = (of('clearing', 'operator.evasionCost.perDay') * 8) / 4.99;
    expect(clearings).toBeCloseTo(Math.round(clearings * 2) / 2, 6);
    expect(clearings).toBeGreaterThan(10);
    expect(of('clearing-when-needed', 'operator.evasionCost.perDay')).toBeLessThan(
      of('clearing', 'operator.evasionCost.perDay'),
    );
  });
});
