/** Rows are what their definitions say: metrics counted anew out of the calls of random scenarios, by no counter of the simulation. */
import { expect, it } from 'vitest';
import { burstArms } from '../builders/burstArms.ts';
import { harshArms, playableArms } from '../builders/playableArms.ts';
import { allBounds, allRecounts } from '../builders/recounts/allRecounts.ts';
import { callsByReach } from '../builders/recounts/attestationRecounts.ts';
import { rowsMet } from '../builders/recounts/verdict.ts';
import { hasInnocentOwner } from '../builders/recounts/ownerRecounts.ts';
import { spoofedArms } from '../builders/spoofedArms.ts';
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
  for (const code of ['none', 'a', 'c'])
    expect(met.get(`attestation.termination.${code}.share`)).toBeGreaterThan(0);
});

it('counts what operators earn and how busy they are that change numbers and people from day to day, and back', () => {
  const met = rowsMet(switchingArms, 3);
  for (const metric of ['operator.profit.perDay', 'operator.occupancy']) expect(met.get(metric)).toBe(6);
});

it('counts what is left of trust, and what hits the owners of numbers that others show', () => {
  let calledBack = 0;
  let reported = 0;
  const met = rowsMet(spoofedArms, 2, (of) => {
    for (const { isCallBack, isMarked, callingNumber, calledNumber, operator } of of.calls) {
      if (isCallBack && hasInnocentOwner(of, calledNumber)) calledBack += 1;
      if (isMarked && operator >= 0 && hasInnocentOwner(of, callingNumber)) reported += 1;
    }
  });
  expect(calledBack).toBeGreaterThan(100);
  expect(reported).toBeGreaterThan(50);
  for (const metric of ['trust.unknownNumbers.share', 'spoofed.ownersHarmed.count'])
    expect(met.get(metric)).toBe(2);
});
