/** Metrics of a detector at its place, counted anew out of what it said of each call. */
import { ownCallee } from '../../src/model/calls/truth.ts';
import type { JudgedCall } from './judgedCall.ts';

/** Of the judgements of one site: numerator and denominator. */
export type SiteRecount = (judged: readonly JudgedCall[]) => readonly [number, number];

const alarms = (judged: readonly JudgedCall[]): readonly JudgedCall[] =>
  judged.filter(({ isAlarm }) => isAlarm);
/** A call among an operator’s own numbers is neither wanted nor unwanted. */
const wanted = (judged: readonly JudgedCall[]): readonly JudgedCall[] =>
  judged.filter(({ callee, isWanted }) => callee !== ownCallee && isWanted);
const unwanted = (judged: readonly JudgedCall[]): readonly JudgedCall[] =>
  judged.filter(({ callee, isWanted }) => callee !== ownCallee && !isWanted);

interface Begun {
  /** Up to the first alarm and with it. */
  readonly calls: number;
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
      calls: first + 1,
      seconds: wholeSeconds(at) - wholeSeconds(calls[0].atSecond),
      isDetected: first >= 0,
    };
  });
}

const campaign = ({ operator }: JudgedCall): number => operator;
const number = ({ callingNumber }: JudgedCall): number => callingNumber;

const untilAlarm =
  (of: (call: JudgedCall) => number, value: (begun: Begun) => number): SiteRecount =>
  (judged) => {
    const detected = begun(judged, of).filter(({ isDetected }) => isDetected);
    return [detected.reduce((sum, one) => sum + value(one), 0), detected.length];
  };

const undetected =
  (of: (call: JudgedCall) => number): SiteRecount =>
  (judged) => {
    const all = begun(judged, of);
    return [all.filter(({ isDetected }) => !isDetected).length, all.length];
  };

/** By metric. */
export const siteRecounts: Readonly<Record<string, SiteRecount>> = {
  'detector.truePositive.share': (judged) => [alarms(unwanted(judged)).length, unwanted(judged).length],
  'detector.falsePositive.share': (judged) => [alarms(wanted(judged)).length, wanted(judged).length],
  'detector.precision': (judged) => [
    alarms(unwanted(judged)).length,
    alarms(unwanted(judged)).length + alarms(wanted(judged)).length,
  ],
  'detection.delay.calls': untilAlarm(campaign, ({ calls }) => calls),
  'detection.delay.seconds': untilAlarm(campaign, ({ seconds }) => seconds),
  'detection.undetected.share': undetected(campaign),
  'detection.delay.calls.perNumber': untilAlarm(number, ({ calls }) => calls),
  'detection.delay.seconds.perNumber': untilAlarm(number, ({ seconds }) => seconds),
  'detection.undetected.share.perNumber': undetected(number),
};
