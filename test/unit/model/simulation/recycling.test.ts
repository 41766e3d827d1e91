import { expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import type { PacingPlugin } from '../../../../src/model/contracts/operator/pacing.ts';
import { fixedPerDay } from '../../../../src/plugins/dialers/pacing/fixedPerDay.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';
import { testRule } from '../../../builders/testRule.ts';

it('lines whose list has a lead only later go on when it is due, until nobody is left', () => {
  const world = smallWorld({
    couplings: 'none',
    residents: {
      voicemail: 0,
      unreachable: 0,
      answering: { contact: 0, business: 0, unknown: 0, labelled: 0 },
    },
    callers: {
      robots: robots({
        operators: 1,
        pacing: { use: 'progressive', agents: 2, lines: 6, hours: ['09:00', '20:00'] },
        list: {
          use: 'leaked',
          share: 0.1,
          deadShare: 0,
          passes: 1,
          repeated: false,
          attemptsPerPass: 3,
          retryUnansweredSeconds: 3600,
        },
      }),
    },
  });
  const [{ calls }] = playArms({ arms: [{ world }] });
  const seconds = Map.groupBy(calls, ({ exogenous }) => exogenous.callee);
  expect([seconds.size, calls.length]).toEqual([40, 120]);
  expect(calls.every(({ outcome }) => outcome.finalState === FinalState.unanswered)).toBe(true);
  for (const attempts of seconds.values()) {
    const gaps = attempts
      .slice(1)
      .map(({ inputs }, i) => inputs.startSecond - attempts[i].inputs.startSecond);
    // A line asks once a minute, and both agents may be on the phone.
    expect(gaps.every((gap) => gap >= 3600 && gap < 3600 + 600)).toBe(true);
  }
});

/** Nobody with an odd number is called. */
const odd = testRule({ obey: ({ calledNumber }, now) => (calledNumber % 2 === 1 ? Infinity : now) });

it('lines rest when the list is used up, although a rule let some of its people go', () => {
  let questions = 0;
  const asking: PacingPlugin = {
    ...fixedPerDay,
    id: 'asking',
    create: (site, values) => {
      const pacing = fixedPerDay.create(site, values);
      return {
        lines: pacing.lines,
        ringTimeoutSeconds: pacing.ringTimeoutSeconds,
        paidSecondsOn: () => 0,
        afterOutcome: (slot) => pacing.afterOutcome(slot),
        nextAttemptSecond: (line, now) => {
          questions += 1;
          return pacing.nextAttemptSecond(line, now);
        },
      };
    },
  };
  const callers = {
    robots: robots({
      operators: 1,
      isCompliantWith: [odd.id],
      pacing: { use: 'asking', lines: 1, hours: ['09:00', '20:00'] },
      list: { use: 'leaked', share: 0.1, deadShare: 0, passes: 1, repeated: false, attemptsPerPass: 2 },
    }),
  };
  const catalogue = {
    ...builtInCatalogue,
    pacing: [...builtInCatalogue.pacing, asking],
    rule: [...builtInCatalogue.rule, odd],
  };
  const world = smallWorld({
    couplings: 'none',
    residents: { voicemail: 0 },
    callers,
    catalogue,
    rules: [{ id: odd.id, use: odd.id }],
  });
  const plugins = new Map([asking, odd].map((plugin) => [plugin.id, plugin]));
  const [{ calls }] = playArms({ arms: [{ world }], plugins });
  const people = new Set(calls.map(({ exogenous }) => exogenous.callee)).size;
  expect(people).toBeGreaterThan(10);
  expect(people).toBeLessThan(30);
  // Attempts at people come back after 4 hours, in which the line asks once a minute; from then on nobody is left.
  expect(questions - calls.length).toBeLessThan(300);
});
