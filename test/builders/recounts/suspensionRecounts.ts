/** Metrics of suspensions that sites bring about. */
import type { LawArm } from '../callLaw.ts';
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { suspendedSpans } from '../suspendedSpans.ts';
import type { SuspendedSpan } from '../suspendedSpans.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

/** Suspensions that begin within the measured time. */
const ofSpans =
  (ratio: (spans: readonly SuspendedSpan[], of: LawArm) => readonly [number, number] | null): Recount =>
  ({ of }: Counted) => {
    const spans = suspendedSpans(of);
    return (
      spans &&
      ratio(
        spans.filter(({ fromSecond }) => fromSecond < of.arm.endSecond),
        of,
      )
    );
  };

const total = (spans: readonly SuspendedSpan[], seconds: (span: SuspendedSpan) => number): number =>
  spans.reduce((sum, span) => sum + seconds(span), 0);

const metricsOf = (what: SuspendedSpan['what']): Recounts => ({
  [`suspended.${what}s.count`]: ofSpans((spans) => [spans.filter((span) => span.what === what).length, 1]),
  [`suspended.${what}s.days`]: ofSpans((spans, { arm }) => [
    total(
      spans.filter((span) => span.what === what),
      ({ fromSecond, untilSecond }) => Math.min(untilSecond, arm.endSecond) - fromSecond,
    ) / secondsADay,
    1,
  ]),
});

/** Some operator borrows it, whether it shows it at present or not. */
const isLent = ({ arm }: LawArm, number: number): boolean =>
  arm.operators.some(({ declared }) =>
    declared.callingNumber.some(({ part: { loan } }) => loan.numbers.includes(number)),
  );

/** Whose a number was that an operator showed, the calls do not tell. */
const innocent = ofSpans((spans, of) => {
  const ofOperator = spans.filter(({ alarm }) => alarm.operator >= 0 && !alarm.isCallBack);
  if (ofOperator.some(({ what }) => what === 'number')) return null;
  const isInnocent = ({ what, alarm }: SuspendedSpan): boolean =>
    what === 'upstream' || ((alarm.operator < 0 || alarm.isCallBack) && !isLent(of, alarm.callingNumber));
  return [spans.filter(isInnocent).length, spans.length];
});

export const suspensionRecounts: Recounts = {
  ...metricsOf('number'),
  ...metricsOf('line'),
  ...metricsOf('operator'),
  ...metricsOf('upstream'),
  'suspended.innocent.share': innocent,
  'suspension.delay.days': ofSpans((spans) => [
    total(spans, ({ fromSecond, alarm }) => fromSecond - alarm.atSecond) / secondsADay,
    spans.length,
  ]),
  'suspension.wantedCalls.count': ({ of }) => {
    const met = suspendedSpans(of)?.flatMap((span) => span.met);
    return met === undefined
      ? null
      : [new Set(met.filter(({ operator }) => operator < 0).map(({ key }) => key)).size, 1];
  },
};
