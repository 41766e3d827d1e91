/** What operators make of machines that answer: signalling says the same of them as of people, but whoever dials hears them. */
import { expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/own.ts';
import type { Levers } from '../../../../src/model/contracts/operator/evasion.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { bandit } from '../../../../src/plugins/dialers/evasion/bandit.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { attemptsALead, callsANumber, end } from './callsThatEnd.ts';
import type { End } from './callsThatEnd.ts';

const person: End = { cause: 200, outcome: FinalState.answered };
const machine: End = { cause: 200, outcome: FinalState.machine };
const nobody: End = { cause: 480, outcome: FinalState.unanswered };

it('a list calls again whose machine answered, as it does whom it did not reach', () => {
  expect([person, machine, nobody].map((how) => attemptsALead(how))).toEqual([1, 3, 3]);
});

/** Of calls of which every fourth of the first 40 is answered, and then all end so. */
const callsBefore = (how: End, values: ParameterValues): number =>
  callsANumber((call) => (call > 40 ? how : call % 4 === 0 ? person : nobody), values);

it.each([{ after: 'label' }, { after: 'answer-drop', windowCalls: 20 }])(
  'a number that only machines answer is worn out like one that nobody answers: $after',
  (values) => {
    expect(callsBefore(nobody, values)).toBeGreaterThan(40);
    expect(callsBefore(machine, values)).toBe(callsBefore(nobody, values));
    expect(callsBefore(person, values)).toBe(0);
  },
);

/** The way of choosing numbers to which it has shifted after ten days, on which all calls of a way ended so. */
function shiftsTo(endOf: Readonly<Record<string, End>>): string {
  const site = fakeOperatorSite();
  const evasion = bandit.create(site, defaultValues(bandit.parameters, { explorationShare: 0 }));
  let way = 'first';
  const levers: Partial<Levers> = {
    epoch: 1,
    switchPart: (_part, id) => {
      way = id;
    },
  };
  for (let day = 0; day < 10; day++) {
    end(site, endOf[way]);
    evasion.afterOutcome(0);
    evasion.review(day * secondsADay, levers as Levers);
  }
  return way;
}

it('effort is shifted to where people answer, not to where machines do', () => {
  expect(shiftsTo({ first: person, other: machine })).toBe('first');
  expect(shiftsTo({ first: machine, other: person })).toBe('other');
});
