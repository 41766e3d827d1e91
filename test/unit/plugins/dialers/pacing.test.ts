import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { PacingPlugin } from '../../../../src/model/contracts/operator/pacing.ts';
import type { ScriptPlugin } from '../../../../src/model/contracts/operator/script.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { agents } from '../../../../src/plugins/dialers/pacing/agents.ts';
import { fixedPerDay } from '../../../../src/plugins/dialers/pacing/fixedPerDay.ts';
import { humanAgent } from '../../../../src/plugins/dialers/script/humanAgent.ts';
import { turns } from '../../../../src/plugins/dialers/script/turns.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite, planAttempt } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { attemptsOf } from './lineSimulation.ts';
import type { Attempt } from './lineSimulation.ts';

interface Work {
  readonly pacing: PacingPlugin;
  readonly script: ScriptPlugin;
  readonly values?: ParameterValues;
  readonly days?: number;
  readonly firstWeekday?: number;
}

function work({ pacing, script, values = {}, days = 1, firstWeekday = 0 }: Work): readonly Attempt[] {
  const site = fakeOperatorSite({ firstWeekday });
  return attemptsOf({
    site,
    pacing: pacing.create(site, defaultValues(pacing.parameters, values)),
    script: script.create(site, defaultValues(script.parameters)),
    days,
  });
}

const perDay = (attempts: readonly Attempt[], days: number): readonly number[] =>
  Array.from(
    { length: days },
    (_, i) => attempts.filter(({ second }) => Math.floor(second / secondsADay) === i).length,
  );

describe('fixed-per-day', () => {
  it('makes the published 3,000 calls a day with two lines, and no more', () => {
    const attempts = work({ pacing: fixedPerDay, script: turns, days: 7 });
    expect(perDay(attempts, 7)).toEqual([3000, 3000, 3000, 3000, 3000, 3000, 3000]);
  });

  it('is held back by its lines, not by its cap, when there is only one', () => {
    // A call takes 0.20 × 8 s + 0.19 × 22 s + 0.61 × 28 s + 1 s gap = 24 s on average; 11 h are 1,660 of them: within the 1,000 to 5,000 of facts B1.
    const [attempts] = perDay(work({ pacing: fixedPerDay, script: turns, values: { lines: 1 } }), 1);
    expect(attempts).toBeGreaterThan(1600);
    expect(attempts).toBeLessThan(1720);
  });

  it('reaches 5,000 a day only with more lines', () => {
    const many = work({ pacing: fixedPerDay, script: turns, values: { lines: 3, attemptsPerDay: 5000 } });
    const few = work({ pacing: fixedPerDay, script: turns, values: { lines: 2, attemptsPerDay: 5000 } });
    expect([many.length, few.length < 4000]).toEqual([5000, true]);
  });

  it('rests at the weekend when told to', () => {
    const attempts = work({
      pacing: fixedPerDay,
      script: turns,
      values: { workdaysOnly: true, attemptsPerDay: 10 },
      days: 7,
      firstWeekday: 3,
    });
    expect(perDay(attempts, 7)).toEqual([10, 10, 0, 0, 10, 10, 10]);
  });

  it('keeps its cap even when there are more lines than calls in it', () => {
    const attempts = work({
      pacing: fixedPerDay,
      script: turns,
      values: { lines: 30, attemptsPerDay: 4 },
      days: 6,
    });
    expect(perDay(attempts, 6)).toEqual([4, 4, 4, 4, 4, 4]);
  });

  it('does not let all lines start in the same instant', () => {
    const site = fakeOperatorSite();
    const pacing = fixedPerDay.create(site, defaultValues(fixedPerDay.parameters, { lines: 20 }));
    const starts = Array.from({ length: 20 }, (_, line) => pacing.nextAttemptSecond(line, 0));
    expect(new Set(starts).size).toBe(20);
    expect(Math.max(...starts)).toBeLessThan(9 * secondsAnHour + 60);
  });

  it('pauses between half and one and a half times the gap, by the call that it follows', () => {
    const site = fakeOperatorSite();
    const pacing = fixedPerDay.create(
      site,
      defaultValues(fixedPerDay.parameters, { gapSeconds: 10, attemptsPerDay: 5000 }),
    );
    const now = 10 * secondsAnHour;
    const pauses = Array.from({ length: 2000 }, (_, call) => {
      planAttempt(site, 0, { call, line: 1, lead: call, pass: 0 });
      pacing.afterOutcome(0);
      return pacing.nextAttemptSecond(1, now) - now;
    });
    expect(Math.min(...pauses)).toBeGreaterThan(5);
    expect(Math.max(...pauses)).toBeLessThan(15);
    expect(pauses.reduce((sum, pause) => sum + pause, 0) / 2000).toBeCloseTo(10, 0);
  });
});

describe('agents', () => {
  it('make 300 to 500 calls a day each, as people do', () => {
    const attempts = work({ pacing: agents, script: humanAgent, days: 5 });
    const perAgentDay = attempts.length / 5 / 10;
    expect(perAgentDay).toBeGreaterThan(350);
    expect(perAgentDay).toBeLessThan(450);
  });

  it('make none in the break, at night and at the weekend', () => {
    const clocks = work({ pacing: agents, script: humanAgent, days: 7 }).map(({ second }) => ({
      weekday: Math.floor(second / secondsADay),
      clock: second % secondsADay,
    }));
    expect(clocks.filter(({ weekday }) => weekday > 4)).toEqual([]);
    expect(clocks.filter(({ clock }) => clock < 9 * secondsAnHour || clock >= 18 * secondsAnHour)).toEqual(
      [],
    );
    expect(clocks.filter(({ clock }) => clock >= 12 * secondsAnHour && clock < 13 * secondsAnHour)).toEqual(
      [],
    );
  });

  it('work through when their break has no length', () => {
    const noBreak = { pause: [12 * secondsAnHour, 12 * secondsAnHour] };
    const attempts = work({ pacing: agents, script: humanAgent, values: noBreak });
    expect(attempts.some(({ second }) => second >= 12 * secondsAnHour && second < 13 * secondsAnHour)).toBe(
      true,
    );
  });

  it('begin after a break that covers their first hour', () => {
    const [first] = work({
      pacing: agents,
      script: humanAgent,
      values: { pause: [8 * secondsAnHour, 10 * secondsAnHour] },
    });
    expect(Math.floor(first.second / secondsAnHour)).toBe(10);
  });

  it('never call when the break covers all their hours', () => {
    expect(work({ pacing: agents, script: humanAgent, values: { pause: [0, secondsADay] } })).toEqual([]);
  });

  it('take longer after a call that was answered', () => {
    const attempts = work({
      pacing: agents,
      script: humanAgent,
      values: { agents: 1, noAnswerMedianSeconds: 0, wrapUpMedianSeconds: 300 },
    });
    const gapsAfter = (isAnswered: boolean): number => {
      const gaps = attempts
        .slice(1)
        .flatMap(({ second }, i) =>
          attempts[i].isAnswered === isAnswered ? [second - attempts[i].second] : [],
        );
      return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    };
    expect(gapsAfter(true) - gapsAfter(false)).toBeGreaterThan(200);
  });
});
