/** Rows are what their definitions say: metrics counted anew out of the calls of random scenarios, by no counter of the simulation. */
import { expect, it } from 'vitest';
import { burstArms } from '../builders/burstArms.ts';
import { harshArms, playableArms } from '../builders/playableArms.ts';
import { allBounds, allRecounts } from '../builders/recounts/allRecounts.ts';
import { callsByReach } from '../builders/recounts/attestationRecounts.ts';
import { rowsMet } from '../builders/recounts/verdict.ts';
import { switchingArms } from '../builders/switchingArms.ts';
import { transitArms } from '../builders/transitArms.ts';

it('counts what the calls come to, metric by metric and class by class', () => {
  const all = [rowsMet(playableArms, 100), rowsMet(harshArms, 50), rowsMet(burstArms, 1)];
  const metrics = Object.keys({ ...allRecounts, ...allBounds });
  expect(metrics.filter((metric) => !all.some((met) => met.has(metric)))).toEqual([]);
});

it('counts how calls are signed as far as they come, where a gateway or a carrier on the way refuses them', () => {
  const reached = { nowhere: 0, way: 0, end: 0 };
  const met = rowsMet(transitArms, 3, (of) => {
    const calls = callsByReach(of);
    for (const reach of ['nowhere', 'way', 'end'] as const) reached[reach] += calls[reach];
  });
  for (const calls of Object.values(reached)) expect(calls).toBeGreaterThan(100);
  for (const code of ['none', 'a', 'c']) expect(met.get(`attestation.termination.${code}.share`)).toBe(3);
});

it('counts what operators earn that change numbers and people from day to day, and back', () => {
  const met = rowsMet(switchingArms, 3);
  expect(met.get('operator.profit.perDay')).toBe(6);
});
