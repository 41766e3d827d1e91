/** Attempts of a day are those that are made: a line that dials nobody at its second leaves its attempt to the day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import type { Pacing, PacingPlugin } from '../../../../../src/model/contracts/operator/pacing.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { fixedPerDay } from '../../../../../src/plugins/dialers/pacing/fixedPerDay.ts';
import { progressive } from '../../../../../src/plugins/dialers/pacing/progressive.ts';
import { defaultValues } from '../../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../../builders/smallWorld.ts';

const secondsToNextQuestion = 60;
const holdingSeconds = 20;

/** Attempts made by day, where a line finds somebody to call as `hasLead` says. */
function attemptsADay(
  plugin: PacingPlugin,
  values: ParameterValues,
  { days, hasLead }: { days: number; hasLead: (question: number) => boolean },
): readonly number[] {
  const site = fakeOperatorSite();
  const pacing: Pacing = plugin.create(site, defaultValues(plugin.parameters, values));
  const made = Array.from({ length: days }, () => 0);
  const due = Array.from({ length: pacing.lines }, (_, line) => pacing.nextAttemptSecond(line, 0));
  for (let question = 0; ; question++) {
    const second = Math.min(...due);
    if (second >= days * secondsADay) return made;
    const line = due.indexOf(second);
    if (hasLead(question)) {
      made[Math.floor(second / secondsADay)] += 1;
      planAttempt(site, 0, { call: question, line, lead: question, pass: 0 });
      endAttempt(site, 0, { cause: 480, conversationMs: 0 });
      pacing.afterOutcome(0);
      due[line] = pacing.nextAttemptSecond(line, second + holdingSeconds);
    } else {
      pacing.afterNoAttempt?.(line, second);
      due[line] = pacing.nextAttemptSecond(line, second + secondsToNextQuestion);
    }
  }
}

describe('attempts of a day', () => {
  it('are all made although lines ask in vain much more often', () => {
    const sketch = { days: 3, hasLead: (question: number) => question % 4 === 0 };
    for (const plugin of [fixedPerDay, progressive]) {
      const made = attemptsADay(plugin, { lines: 3, attemptsPerDay: 100 }, sketch);
      expect(made).toEqual([100, 100, 100]);
    }
  });

  it('are never more than the cap, whoever asks in vain, and however many lines wait for another day', () => {
    const finds = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    const settings = fc.record({
      lines: fc.integer({ min: 1, max: 12 }),
      attemptsPerDay: fc.integer({ min: 1, max: 9 }),
      attemptsPerSecond: fc.constantFrom(0, 1),
      hours: fc.constantFrom([0, secondsADay], [32_400, 32_500]),
    });
    fc.assert(
      fc.property(settings, finds, (values, found) => {
        const hasLead = (question: number): boolean => found[question % found.length];
        const made = attemptsADay(fixedPerDay, values, { days: 4, hasLead });
        expect(Math.max(...made)).toBeLessThanOrEqual(values.attemptsPerDay);
      }),
      { seed: 71, numRuns: 200 },
    );
  });

  it('go to leads that are due later, in a list that is worked through in no time', () => {
    const callsAt = (attemptsPerDay: number): number => {
      const pacing = { use: 'fixed-per-day', lines: 2, attemptsPerDay, hours: ['09:00', '20:00'] };
      const list = {
        use: 'collected',
        share: 0.05,
        passes: 1,
        repeated: false,
        attemptsPerPass: 4,
        retryUnansweredSeconds: 14_400,
      };
      const callers = { robots: robots({ operators: 1, pacing, list }) };
      const [{ calls }] = playArms({ arms: [{ world: smallWorld({ subscribers: 1000, callers }) }] });
      return calls.length;
    };
    const needed = callsAt(10_000);
    expect(needed).toBeGreaterThan(100);
    expect([callsAt(200), callsAt(80)]).toEqual([needed, 80]);
  });
});
