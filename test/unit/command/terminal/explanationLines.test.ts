import { expect, it } from 'vitest';
import { explanationLines } from '../../../../src/command/terminal/explanationLines.ts';
import type { CallLife } from '../../../../src/model/simulation/callWitness.ts';
import type { Explanation } from '../../../../src/study/explain/explainCall.ts';

const plain = { strong: (text: string) => text, faint: (text: string) => text, room: Infinity };

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

it.each([60, 80, 200])('fits into %i columns, and no word of it is lost', (room) => {
  const texts = ['carrier carrier-a, route 0, attestation none', 'score 0.571428 ≥ 0.5: reject'];
  const stages = ['terminating/mine (./mine.mjs#detector)', '  calls', 'trust in strangers'].map((name) => ({
    name,
    texts: texts as [string, string],
  }));
  const found = {
    key: 'robots.0.5.0',
    arms: ['none', 'mine'],
    replication: 0,
    designPoint: 'base',
    seed: 1,
    lives: [
      { life: null, sites: [] },
      { life: null, sites: [] },
    ],
    stages,
    parting: stages[0],
  } as unknown as Explanation;
  const lines = explanationLines(found, { ...plain, room });
  expect(lines.filter((line) => line.length > room)).toEqual([]);
  const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
  const shown = new Set(lines.flatMap(words));
  const told = stages.flatMap(({ name }) => [name, ...texts].flatMap(words));
  expect(told.filter((word) => !shown.has(word))).toEqual([]);
});
