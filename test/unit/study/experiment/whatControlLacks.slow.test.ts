/** What the control lacks, such as a site of two other arms, is compared with nothing: no arm stands in for the control. */
import { expect, it } from 'vitest';
import { playStudy } from '../../../builders/playStudy.ts';
import { cap, robots } from '../../../builders/smallWorld.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';

const block = { digits: 4, kind: 'mobile', carrier: 'carrier-a', allocated: 0.8 };
const clinics = { use: 'hospital', class: 'clinic', callers: 2, blocks: ['further'] };

/** Sites of a cap, and a class of callers that some arms have. */
const arm = (limitCalls: number, others: object = {}): object => ({
  set: { 'screening.terminating': [cap(limitCalls)], ...others },
});

const arms = {
  none: {},
  strict: arm(20, { 'callers.clinics': clinics }),
  lax: arm(100, { 'callers.clinics': clinics }),
};

async function played(control: string): Promise<Results> {
  const scenario = {
    ringfence: 1,
    id: 'lacking',
    world: {
      clock: { start: '2020-08-03', days: 1 },
      currency: 'CNY',
      numbering: {
        'mobile-a': { prefix: '+86138001', ...block },
        'mobile-b': { prefix: '+86139001', ...block },
        further: { prefix: '+86139002', ...block },
      },
      network: { use: 'single-exchange', circuits: 1000 },
      population: {
        residents: {
          subscribers: 100,
          blocks: ['mobile-a'],
          answering: { unknown: { is: 0.3, source: 'assumed', range: [0.2, 0.4] } },
        },
      },
      callers: { robots: robots() },
    },
    experiment: { seed: 1, replications: 3, control, arms, assumptions: { points: 2, replications: 1 } },
  };
  const { resolved, failures } = resolveScenario(
    { text: JSON.stringify(scenario), file: 'lacking.yaml' },
    builtInCatalogue,
  );
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return playStudy(resolved);
}

interface Of {
  readonly metric: string;
  readonly class: string | null;
}

/** Arms in which it is compared, in the experiment and over the assumptions. */
function comparedIn({ measures, assumptionRange }: Results, of: Of): readonly (readonly string[])[] {
  return [measures, assumptionRange?.measures ?? []].map((all) =>
    all
      .filter((one) => one.metric === of.metric && one.class === of.class && one.versusControl !== null)
      .map((one) => one.arm),
  );
}

const ofSite: Of = { metric: 'detector.truePositive.share', class: null };
const ofClass: Of = { metric: 'wanted.offered.count', class: 'clinic' };
const ofAll: Of = { metric: 'unwanted.rung.perSubscriberDay', class: null };

it('is compared where the control has it, and nowhere else', async () => {
  const [without, having] = await Promise.all(['none', 'strict'].map(played));
  expect(comparedIn(without, ofSite)).toEqual([[], []]);
  expect(comparedIn(without, ofClass)).toEqual([[], []]);
  expect(comparedIn(without, ofAll)).toEqual([
    ['strict', 'lax'],
    ['strict', 'lax'],
  ]);
  expect(comparedIn(having, ofSite)).toEqual([['lax'], ['lax']]);
  expect(comparedIn(having, ofClass)).toEqual([['lax'], ['lax']]);
});
