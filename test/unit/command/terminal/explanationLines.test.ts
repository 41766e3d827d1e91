import { expect, it } from 'vitest';
import { explanationLines } from '../../../../src/command/terminal/explanationLines.ts';
import type { CallLife } from '../../../../src/model/simulation/callWitness.ts';
import type { Explanation } from '../../../../src/study/explain/explainCall.ts';

const plain = { strong: (text: string) => text, faint: (text: string) => text };

/** The first line of what is said of a call that was made in one of two arms. */
function headOf(nature: Pick<CallLife, 'isWanted' | 'purpose' | 'isOutside'>): string {
  const life = nature as CallLife;
  const found: Explanation = {
    format: 'ringfence-explanation/1',
    key: 'robots.0.5.0',
    arms: ['none', 'cap'],
    replication: 0,
    designPoint: 'base',
    seed: 1,
    lives: [
      { life: null, sites: [] },
      { life, sites: [] },
    ],
    stages: [],
    parting: null,
  };
  return explanationLines(found, plain)[0];
}

it('says of a call what it is, and that it goes beyond the region where it does', () => {
  expect([
    headOf({ isWanted: false, purpose: 'marketing', isOutside: false }),
    headOf({ isWanted: false, purpose: 'fraud', isOutside: true }),
  ]).toEqual([
    'robots.0.5.0: unwanted, marketing',
    'robots.0.5.0: unwanted, fraud, to somebody outside the region',
  ]);
});
