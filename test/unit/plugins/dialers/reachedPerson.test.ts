/** What operators make of machines that answer: signalling says the same of them as of people, but whoever dials hears them. */
import { expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/own.ts';
import type { Levers } from '../../../../src/model/contracts/operator/evasion.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { rotating } from '../../../../src/plugins/dialers/callingNumber/rotating.ts';
import { bandit } from '../../../../src/plugins/dialers/evasion/bandit.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import type { FakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';

const ends = {
  person: [200, FinalState.answered],
  machine: [200, FinalState.machine],
  nobody: [480, FinalState.unanswered],
} as const;
type End = keyof typeof ends;

/** Writes an end into slot 0. */
function end(site: FakeOperatorSite, how: End): void {
  const [cause, outcome] = ends[how];
  endAttempt(site, 0, { cause, conversationMs: cause === 200 ? 5000 : 0 });
  site.own.outcome[0] = outcome;
}

/** Attempts at ten people of a list of three passes, all of which end so. */
function attemptsALead(how: End): number {
  const site = fakeOperatorSite({ subscribers: 10 });
  const everybody = { share: 1, deadShare: 0, exposureShape: 20, passes: 3, repeated: false };
  const list = collected.create(site, defaultValues(collected.parameters, everybody));
  let attempts = 0;
  for (let second = 0; second < 10 * secondsADay; second += 3600) {
    const lead = list.nextLead(second);
    if (lead === -1) break;
    if (lead < 0) continue;
    attempts++;
    planAttempt(site, 0, { call: attempts, line: 0, lead, pass: list.passOf(lead) });
    site.own.startSecond[0] = second;
    site.own.intentClass[0] = 0;
    end(site, how);
    list.afterOutcome(0);
  }
  return attempts / 10;
}

it('a list calls again whose machine answered, as it does whom it did not reach', () => {
  expect([attemptsALead('person'), attemptsALead('machine'), attemptsALead('nobody')]).toEqual([1, 3, 3]);
});

/** Calls that show one number, of which every fourth of the first 40 is answered and then all end so, before it is changed; 0 never. */
function callsANumber(how: End, values: ParameterValues): number {
  const site = fakeOperatorSite({ owned: 5 });
  const strategy = rotating.create(site, defaultValues(rotating.parameters, values));
  const origin = { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 } as const;
  const first = strategy.choose(0, { ...origin });
  for (let calls = 1; calls <= 500; calls++) {
    site.own.callingNumber[0] = first;
    end(site, calls > 40 ? how : calls % 4 === 0 ? 'person' : 'nobody');
    strategy.afterOutcome(0);
    if (strategy.choose(0, { ...origin }) !== first) return calls;
  }
  return 0;
}

it.each([{ after: 'label' }, { after: 'answer-drop', windowCalls: 20 }])(
  'a number that only machines answer is worn out like one that nobody answers: $after',
  (values) => {
    expect(callsANumber('nobody', values)).toBeGreaterThan(40);
    expect(callsANumber('machine', values)).toBe(callsANumber('nobody', values));
    expect(callsANumber('person', values)).toBe(0);
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
  expect(shiftsTo({ first: 'person', other: 'machine' })).toBe('first');
  expect(shiftsTo({ first: 'machine', other: 'person' })).toBe('other');
});
