import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/own.ts';
import { notYet } from '../../../../src/model/contracts/operator/list.ts';
import type { ListPlugin } from '../../../../src/model/contracts/operator/list.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { listCatalogue } from '../../../../src/plugins/dialers/catalogue.ts';
import { DueLeads } from '../../../../src/plugins/dialers/list/dueLeads.ts';
import { leaked } from '../../../../src/plugins/dialers/list/leaked.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';

const waits: Readonly<Record<number, number>> = {
  [FinalState.busy]: 900,
  [FinalState.congested]: 900,
  [FinalState.unanswered]: 14_400,
  [FinalState.abandonedByCaller]: 14_400,
  [FinalState.unreachable]: 14_400,
  [FinalState.machine]: 86_400,
  [FinalState.droppedByDialer]: 259_200,
};

interface Attempt {
  readonly second: number;
  readonly lead: number;
  readonly pass: number;
  readonly outcome: number;
}

const causeOf = (outcome: number): number => {
  if (outcome === FinalState.answered || outcome === FinalState.machine) return 200;
  return outcome === FinalState.invalidNumber ? 404 : 480;
};

/** One line that asks again every `gapSeconds`; calls end in these states in turn, before the next is made. */
function worked(
  plugin: ListPlugin,
  values: ParameterValues,
  course: { outcomes: readonly number[]; gapSeconds: number; questions: number },
): { attempts: readonly Attempt[]; answers: readonly number[] } {
  const site = fakeOperatorSite();
  const list = plugin.create(site, defaultValues(plugin.parameters, values));
  const attempts: Attempt[] = [];
  const answers: number[] = [];
  for (let question = 0; question < course.questions; question++) {
    const second = question * course.gapSeconds;
    const lead = list.nextLead(second);
    answers.push(lead);
    if (lead < 0) continue;
    const outcome = course.outcomes[attempts.length % course.outcomes.length];
    const pass = list.passOf(lead);
    planAttempt(site, 0, { call: question, line: 0, lead, pass });
    site.own.startSecond[0] = second;
    site.own.outcome[0] = outcome;
    endAttempt(site, 0, { cause: causeOf(outcome), conversationMs: 0 });
    list.afterOutcome(0);
    attempts.push({ second, lead, pass, outcome });
  }
  return { attempts, answers };
}

const anyOutcomes = fc.array(fc.constantFrom(...Object.values(FinalState)), { minLength: 1, maxLength: 12 });

describe('recycling', () => {
  for (const plugin of listCatalogue)
    it(`of ${plugin.id} waits as long as the disposition says, and never names two attempts alike`, () => {
      fc.assert(
        fc.property(anyOutcomes, fc.constantFrom(60, 2000), (outcomes, gapSeconds) => {
          const { attempts } = worked(
            plugin,
            { attemptsPerPass: 3 },
            { outcomes, gapSeconds, questions: 400 },
          );
          const names = attempts.map(({ lead, pass }) => `${lead} ${pass}`);
          expect(new Set(names).size).toBe(names.length);
          const before = new Map<number, Attempt>();
          for (const attempt of attempts) {
            const last = before.get(attempt.lead);
            if (last !== undefined && Math.floor(last.pass / 3) === Math.floor(attempt.pass / 3)) {
              expect(waits[last.outcome]).toBeDefined();
              expect(attempt.second - last.second).toBeGreaterThanOrEqual(waits[last.outcome] ?? Infinity);
            }
            before.set(attempt.lead, attempt);
          }
        }),
        { seed: 51, numRuns: 20 },
      );
    });

  const onePass = { share: 0.05, passes: 1, repeated: false, deadShare: 0 };

  it('calls a lead as often as it may while nobody answers, then the list is used up', () => {
    const course = { outcomes: [FinalState.busy], gapSeconds: 60, questions: 600 };
    const { attempts, answers } = worked(leaked, { ...onePass, attemptsPerPass: 4 }, course);
    const size = new Set(attempts.map(({ lead }) => lead)).size;
    expect([size, attempts.length]).toEqual([20, 80]);
    expect(answers).toContain(notYet);
    expect(answers.at(-1)).toBe(-1);
  });

  it('is used up although rules let some of its leads go, which nobody calls', () => {
    const site = fakeOperatorSite();
    const values = defaultValues(leaked.parameters, { ...onePass, attemptsPerPass: 4 });
    const list = leaked.create(site, values);
    const named = new Set<number>();
    let lead = list.nextLead(0);
    for (; lead >= 0; lead = list.nextLead(0)) {
      named.add(lead);
      list.letGo?.(lead);
    }
    expect([named.size, lead]).toEqual([20, -1]);
  });

  it('leaves alone who answered and who is not in service', () => {
    for (const outcome of [FinalState.answered, FinalState.invalidNumber]) {
      const course = { outcomes: [outcome], gapSeconds: 3600, questions: 600 };
      expect(worked(leaked, { ...onePass, attemptsPerPass: 4 }, course).attempts.length).toBe(20);
    }
  });

  it('changes nothing while a pass has one attempt', () => {
    const course = { outcomes: [FinalState.busy, FinalState.machine], gapSeconds: 3600, questions: 100 };
    const { answers } = worked(leaked, { ...onePass, retryBusySeconds: 0 }, course);
    expect([answers.filter((lead) => lead >= 0).length, answers.at(-1)]).toEqual([20, -1]);
  });
});

it('cites the waits of the British rule as what they are: recalled', () => {
  const { retryMachineSeconds, retryDroppedSeconds } = leaked.parameters;
  for (const { source } of [retryMachineSeconds, retryDroppedSeconds])
    expect(source).toMatch(/^recalled: .*rules UK-MISUSE$/);
});

describe('leads that are due', () => {
  it('come out in the order of their seconds, at the same second in the order in which they came', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 });
    fc.assert(
      fc.property(seconds, (times) => {
        const due = new DueLeads();
        times.forEach((second, lead) => due.add(second, { lead, pass: 0, tries: 0 }));
        const out = { lead: 0, pass: 0, tries: 0 };
        const taken = times.map(() => {
          due.take(out);
          return out.lead;
        });
        const expected = times
          .map((second, lead) => ({ second, lead }))
          .toSorted((a, b) => a.second - b.second || a.lead - b.lead);
        expect(taken).toEqual(expected.map(({ lead }) => lead));
        expect(due.earliestSecond).toBe(Infinity);
      }),
      { seed: 52, numRuns: 200 },
    );
  });
});
