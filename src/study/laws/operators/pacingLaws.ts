/** Laws of every pacing: it never dials in the past, keeps its hours, and depends on nothing but its own calls. */
import fc from 'fast-check';
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../fakes/fakeOperatorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';
import { pacingBenchLaws } from './pacingBenchLaws.ts';
import { hoursOf, isInHours } from './pacingHours.ts';

const runs = { seed: lawSeed, numRuns: 60 };

interface Turn {
  readonly holdingSeconds: number;
  readonly isAnswered: boolean;
}

interface Course {
  readonly fromSecond: number;
  readonly firstWeekday: number;
  readonly turns: readonly Turn[];
}

const courses: fc.Arbitrary<Course> = fc.record({
  fromSecond: fc.double({ min: 0, max: 20 * secondsADay, noNaN: true }),
  firstWeekday: fc.nat(6),
  turns: fc.array(
    fc.record({ holdingSeconds: fc.double({ min: 0, max: 7200, noNaN: true }), isAnswered: fc.boolean() }),
    { maxLength: 60 },
  ),
});

interface Step {
  readonly asked: number;
  readonly dials: number;
}

/** Plays one line through a course: it dials when it is told, holds the line, and asks again. */
function stepsOf(plugin: PacingPlugin, course: Course): readonly Step[] {
  const site = fakeOperatorSite({ firstWeekday: course.firstWeekday });
  const pacing = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
  const steps: Step[] = [];
  let now = course.fromSecond;
  for (const [call, { holdingSeconds, isAnswered }] of course.turns.entries()) {
    const dials = pacing.nextAttemptSecond(0, now);
    steps.push({ asked: now, dials });
    if (dials === Infinity) break;
    planAttempt(site, call % 8, { call, line: 0, lead: call, pass: 0 });
    endAttempt(site, call % 8, {
      cause: isAnswered ? 200 : 480,
      conversationMs: isAnswered ? holdingSeconds * 1000 : 0,
    });
    pacing.afterOutcome(call % 8);
    now = dials + holdingSeconds;
  }
  return steps;
}

/** Never dials in the past nor outside its hours, and at the same seconds when the same happens. */
export const pacingLaws = (plugin: PacingPlugin): readonly Law[] => [
  ...descriptorLaws(plugin),
  hasLines(plugin),
  neverInThePast(plugin),
  withinItsHours(plugin),
  theSameAgain(plugin),
  allowsCallsAhead(plugin),
  ...pacingBenchLaws(plugin),
  tellsOfCalls(plugin),
];

const hasLines = (plugin: PacingPlugin): Law => ({
  name: 'has at least one line and lets it ring for some time',
  check: () => {
    const pacing = plugin.create(fakeOperatorSite(), defaultValues(plugin.parameters));
    const { lines, ringTimeoutSeconds } = pacing;
    demand(Number.isInteger(lines) && lines >= 1 && lines <= 1_000_000, `${lines} lines`);
    demand(ringTimeoutSeconds > 0 && ringTimeoutSeconds < Infinity, `rings for ${ringTimeoutSeconds} s`);
  },
});

const neverInThePast = (plugin: PacingPlugin): Law => ({
  name: 'never dials in the past',
  check: () =>
    fc.assert(
      fc.property(courses, (course) => {
        for (const { asked, dials } of stepsOf(plugin, course))
          demand(dials >= asked, `asked at ${asked}, dials at ${dials}`);
      }),
      runs,
    ),
});

const withinItsHours = (plugin: PacingPlugin): Law => ({
  name: 'dials within its hours',
  check: () => {
    const hours = hoursOf(plugin);
    fc.assert(
      fc.property(courses, (course) => {
        for (const { dials } of stepsOf(plugin, course))
          demand(
            dials === Infinity || isInHours(dials, hours),
            `dials at ${dials % secondsADay} s after midnight`,
          );
      }),
      runs,
    );
  },
});

const theSameAgain = (plugin: PacingPlugin): Law => ({
  name: 'dials at the same seconds again when the same happens',
  check: () =>
    fc.assert(
      fc.property(courses, (course) => {
        const first = JSON.stringify(stepsOf(plugin, course));
        demand(first === JSON.stringify(stepsOf(plugin, course)), 'the second time differs');
      }),
      runs,
    ),
});

/** How agents may stand: with some idle and the others busy, and calls ahead that have ended in either way. */
const standings = fc.record({
  idle: fc.nat(50),
  busy: fc.nat(50),
  callsAhead: fc.nat(500),
  bids: fc.nat(10_000),
  endedWithoutBid: fc.nat(10_000),
});

const allowsCallsAhead = (plugin: PacingPlugin): Law => ({
  name: 'allows an amount of calls ahead of its agents, the same while nothing changes',
  check: () =>
    fc.assert(
      fc.property(standings, (agents) => {
        const pacing = plugin.create(fakeOperatorSite({ agents }), defaultValues(plugin.parameters));
        const calls = pacing.callsAllowed?.(agents) ?? 0;
        demand(Number.isFinite(calls) && calls >= 0, `allows ${calls} calls`);
        demand(calls === (pacing.callsAllowed?.(agents) ?? 0), 'the second time differs');
      }),
      runs,
    ),
});

const tellsOfCalls = (plugin: PacingPlugin): Law => ({
  name: 'says of a call how long it is written up and after what time it is hung up, the same whenever it is asked',
  check: () => {
    const site = fakeOperatorSite();
    const pacing = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
    planAttempt(site, 0, { call: 5, line: 0, lead: 5, pass: 0 });
    endAttempt(site, 0, { cause: 200, conversationMs: 30_000 });
    for (const name of ['wrapUpSeconds', 'hangUpDelaySeconds'] as const) {
      const seconds = pacing[name]?.(0) ?? 0;
      demand(seconds >= 0, `${name} is ${seconds} s`);
      demand(seconds === (pacing[name]?.(0) ?? 0), `${name} differs the second time`);
    }
  },
});
