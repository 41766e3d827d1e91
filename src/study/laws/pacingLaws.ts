/** Laws of every pacing: it never dials in the past, keeps its hours, and depends on nothing but its own calls. */
import fc from 'fast-check';
import type { Pacing, PacingPlugin } from '../../model/contracts/operator.ts';
import { defaultValues } from './defaultValues.ts';
import { descriptorLaws } from './descriptorLaws.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from './fakeOperatorSite.ts';
import { demand, lawSeed } from './law.ts';
import type { Law } from './law.ts';

const secondsADay = 86_400;
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
function stepsOf(plugin: PacingPlugin, course: Course): { pacing: Pacing; steps: readonly Step[] } {
  const site = fakeOperatorSite({ firstWeekday: course.firstWeekday });
  const pacing = plugin.create(site, defaultValues(plugin.parameters));
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
  return { pacing, steps };
}

/** Declared hours, if the pacing has any. */
const hoursOf = (plugin: PacingPlugin): readonly number[] =>
  plugin.parameters.hours === undefined
    ? [0, secondsADay]
    : (plugin.parameters.hours.default as readonly number[]);

export function pacingLaws(plugin: PacingPlugin): readonly Law[] {
  return [
    ...descriptorLaws(plugin),
    {
      name: 'has at least one line and lets it ring for some time',
      check: () => {
        const pacing = plugin.create(fakeOperatorSite(), defaultValues(plugin.parameters));
        demand(Number.isInteger(pacing.lines) && pacing.lines >= 1, `${pacing.lines} lines`);
        demand(pacing.ringTimeoutSeconds > 0, `rings for ${pacing.ringTimeoutSeconds} s`);
      },
    },
    {
      name: 'never dials in the past',
      check: () =>
        fc.assert(
          fc.property(courses, (course) => {
            for (const { asked, dials } of stepsOf(plugin, course).steps)
              demand(dials >= asked, `asked at ${asked}, dials at ${dials}`);
          }),
          runs,
        ),
    },
    {
      name: 'dials within its hours',
      check: () => {
        const [from, to] = hoursOf(plugin);
        fc.assert(
          fc.property(courses, (course) => {
            for (const { dials } of stepsOf(plugin, course).steps) {
              const clock = dials % secondsADay;
              demand(
                dials === Infinity || (clock >= from && clock < to),
                `dials at ${clock} s after midnight`,
              );
            }
          }),
          runs,
        );
      },
    },
    {
      name: 'dials at the same seconds again when the same happens',
      check: () =>
        fc.assert(
          fc.property(courses, (course) => {
            const first = JSON.stringify(stepsOf(plugin, course).steps);
            demand(first === JSON.stringify(stepsOf(plugin, course).steps), 'the second time differs');
          }),
          runs,
        ),
    },
  ];
}
