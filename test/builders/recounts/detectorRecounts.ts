/** Metrics of a detector at its place, counted anew out of what it said of each call. */
import { ownCallee } from '../../../src/model/calls/truth.ts';
import type { JudgedCall } from '../judgedCall.ts';
import { callKey } from '../keptCall.ts';
import { isPickedUp } from './callKinds.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

type OfJudged = (judged: readonly JudgedCall[], counted: Counted) => readonly [number, number];

/** Of the judgements of one site. */
const atSite =
  (of: OfJudged): Recount =>
  (counted) =>
    of(
      counted.of.judged.filter(({ site }) => site === counted.place),
      counted,
    );

const alarms = (judged: readonly JudgedCall[]): readonly JudgedCall[] =>
  judged.filter(({ isAlarm }) => isAlarm);
/** A call among an operator’s own numbers is neither wanted nor unwanted. */
const wanted = (judged: readonly JudgedCall[]): readonly JudgedCall[] =>
  judged.filter(({ callee, isWanted }) => callee !== ownCallee && isWanted);
const unwanted = (judged: readonly JudgedCall[]): readonly JudgedCall[] =>
  judged.filter(({ callee, isWanted }) => callee !== ownCallee && !isWanted);

const numbersShown = (judged: readonly JudgedCall[]): number =>
  new Set(judged.map(({ callingNumber }) => callingNumber).filter((number) => number !== 0)).size;

interface Begun {
  /** Up to the first alarm, without the call that raised it; all without one. */
  readonly before: readonly JudgedCall[];
  readonly seconds: number;
  readonly isDetected: boolean;
}

const wholeSeconds = Math.floor;

/** Calls of operators by campaign or number, each up to its first alarm. */
function begun(judged: readonly JudgedCall[], of: (call: JudgedCall) => number): readonly Begun[] {
  const ofOperators = judged.filter(({ callee, operator }) => operator >= 0 && callee !== ownCallee);
  return [...Map.groupBy(ofOperators, of).values()].map((calls) => {
    const first = calls.findIndex(({ isAlarm }) => isAlarm);
    const at = first < 0 ? 0 : calls[first].atSecond;
    return {
      before: first < 0 ? calls : calls.slice(0, first),
      seconds: wholeSeconds(at) - wholeSeconds(calls[0].atSecond),
      isDetected: first >= 0,
    };
  });
}

const untilAlarm = (of: (call: JudgedCall) => number, value: (begun: Begun) => number): Recount =>
  atSite((judged) => {
    const detected = begun(judged, of).filter(({ isDetected }) => isDetected);
    return [detected.reduce((sum, one) => sum + value(one), 0), detected.length];
  });

const undetected = (of: (call: JudgedCall) => number): Recount =>
  atSite((judged) => {
    const all = begun(judged, of);
    return [all.filter(({ isDetected }) => !isDetected).length, all.length];
  });

const answeredBefore =
  (of: (call: JudgedCall) => number): Recount =>
  (counted) => {
    const answered = new Set(counted.of.calls.filter(isPickedUp).map(callKey));
    return atSite((judged) => {
      const all = begun(judged, of);
      const before = all.flatMap((one) => one.before.filter(({ key }) => answered.has(key)));
      return [before.length, all.length];
    })(counted);
  };

const metricsOf = (suffix: string, of: (call: JudgedCall) => number): Recounts => ({
  [`detection.delay.calls${suffix}`]: untilAlarm(of, ({ before }) => before.length + 1),
  [`detection.delay.seconds${suffix}`]: untilAlarm(of, ({ seconds }) => seconds),
  [`detection.undetected.share${suffix}`]: undetected(of),
  [`exposure.answered.count${suffix}`]: answeredBefore(of),
});

export const detectorRecounts: Recounts = {
  'detector.truePositive.share': atSite((judged) => [
    alarms(unwanted(judged)).length,
    unwanted(judged).length,
  ]),
  'detector.falsePositive.share': atSite((judged) => [alarms(wanted(judged)).length, wanted(judged).length]),
  'detector.precision': atSite((judged) => [
    alarms(unwanted(judged)).length,
    alarms(unwanted(judged)).length + alarms(wanted(judged)).length,
  ]),
  'detector.bytesPerNumber': atSite((judged, { of: { arm }, place }) => [
    arm.sites
      .filter((site) => `${site.place}/${site.id}` === place)
      .reduce((bytes, { detector }) => bytes + detector.stateBytes(), 0),
    numbersShown(judged),
  ]),
  ...metricsOf('', ({ operator }) => operator),
  ...metricsOf('.perNumber', ({ callingNumber }) => callingNumber),
};
