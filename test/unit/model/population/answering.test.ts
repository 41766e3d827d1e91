import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answering, Display } from '../../../../src/model/population/answering.ts';
import { rhythms } from '../../../../src/model/population/rhythm.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import { subscriberParameters } from '../../../../src/model/population/subscriberParameters.ts';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { blockOf, groupOf } from './groupsOf.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Mean over the hours of a week, weighted by conversations. */
function meanChance(answering: Answering, display: Display, trust: number): number {
  let sum = 0;
  for (let hour = 0; hour < 168; hour++) {
    const chance = answering.chanceToAnswer(0, display, trust, hour);
    sum += chance * rhythms.conversation.perHour[hour];
  }
  return sum / 168;
}

const plan = new NumberPlan(
  [
    blockOf('home', { prefix: '+86138', digits: 6 }),
    blockOf('abroad', { prefix: '+44', digits: 6, kind: 'foreign' }),
  ],
  [100, 0],
  keyOfText('plan'),
);

describe('answering', () => {
  const answering = new Answering([groupOf('residents', 100)], plan);

  it('gives the published shares on average over ordinary calls at the usual trust', () => {
    const usualTrust = Number(subscriberParameters.trustUsual.default);
    const means = [Display.contact, Display.business, Display.unknown, Display.labelled].map((display) =>
      meanChance(answering, display, usualTrust),
    );
    for (const [display, published] of [0.7, 0.53, 0.24, 0.09].entries()) {
      expect(means[display]).toBeCloseTo(published, 10);
    }
  });

  it('answers unknown numbers in proportion to trust and known ones regardless of it', () => {
    const at = (display: Display, trust: number): number =>
      answering.chanceToAnswer(0, display, trust, 2 * 24 + 18);
    expect(at(Display.unknown, 0.4) / at(Display.unknown, 0.8)).toBeCloseTo(0.5, 12);
    expect([at(Display.contact, 0.1), at(Display.business, 0.1)]).toEqual([
      at(Display.contact, 0.9),
      at(Display.business, 0.9),
    ]);
  });

  it('never answers a labelled number more than the same number without its label', () => {
    const chances = fc.record({ contact: share, business: share, unknown: share, labelled: share });
    fc.assert(
      fc.property(chances, share, fc.integer({ min: 0, max: 167 }), (answers, trust, hour) => {
        const parameters = Object.fromEntries(
          Object.entries(answers).map(([name, p]) => [`answering.${name}`, p]),
        );
        const any = new Answering([groupOf('any', 10, parameters)], plan);
        const at = (display: Display): number => any.chanceToAnswer(0, display, trust, hour);
        const unlabelled = Math.min(at(Display.contact), at(Display.business), at(Display.unknown));
        expect(at(Display.labelled)).toBeLessThanOrEqual(unlabelled);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('stays a probability at full trust and in the evening', () => {
    const sure = new Answering(
      [groupOf('sure', 10, { 'answering.contact': 1, 'answering.unknown': 0.99 })],
      plan,
    );
    expect([
      sure.chanceToAnswer(0, Display.contact, 1, 19),
      sure.chanceToAnswer(0, Display.unknown, 1, 19),
    ]).toEqual([1, 1]);
  });

  it('goes by the digits shown: a neighbour is answered more readily, a foreign number less, any other as usual', () => {
    const factorOf = (calling: string): number =>
      answering.numberFactor(0, plan.parse(calling), plan.parse('+86138123456'));
    expect([
      factorOf('+86138129999'),
      factorOf('+86138133456'),
      factorOf('+44123456'),
      answering.numberFactor(0, 0, plan.parse('+86138123456')),
    ]).toEqual([1.15, 1, 0.35, 1]);
  });
});
