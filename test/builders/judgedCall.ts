/** What every site of an arm said of every call that it judged, for whoever counts alarms anew. */
import type { Detector } from '../../src/model/contracts/detector.ts';
import { callBackSource } from '../../src/model/simulation/call/lifeTable.ts';
import type { Site } from '../../src/model/simulation/sites/site.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import { callKey } from './keptCall.ts';

export interface JudgedCall {
  /** `place/site`, as rows name it. */
  readonly site: string;
  /** `callKey` of the call. */
  readonly key: string;
  readonly callee: number;
  readonly operator: number;
  readonly callingNumber: number;
  readonly isWanted: boolean;
  readonly score: number;
  readonly isAlarm: boolean;
  readonly atSecond: number;
  /** Ordinal in `arm.sites`: carriers that share a declaration have a site each. */
  readonly siteOrdinal: number;
  readonly isCallBack: boolean;
}

/** To be called before the first event; the list fills while the arm is played. */
export function keepJudgements(arm: Arm): readonly JudgedCall[] {
  const judged: JudgedCall[] = [];
  for (const [siteOrdinal, site] of arm.sites.entries()) {
    const own = site.detector;
    const judge = (slot: number): number => {
      const score = own.judge(slot);
      judged.push({ ...judgedCall(arm, site, score), siteOrdinal });
      return score;
    };
    Object.assign(site, { detector: hearing(own, judge) } satisfies Partial<Site>);
  }
  return judged;
}

/** The same detector, which other sites may share, with another way to ask it. */
const hearing = (detector: Detector, judge: Detector['judge']): Detector =>
  new Proxy(detector, {
    get: (own, name) => {
      if (name === 'judge') return judge;
      const value: unknown = Reflect.get(own, name);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });

/** The call in hand. */
function judgedCall(
  { call }: Arm,
  { place, id, alarmMillionths }: Site,
  score: number,
): Omit<JudgedCall, 'siteOrdinal'> {
  const { callee, operator, callingNumber, isWanted, startSecond, source } = call;
  return {
    site: `${place}/${id}`,
    key: callKey(call),
    callee,
    operator,
    callingNumber,
    isWanted: isWanted === 1,
    score,
    isAlarm: score >= alarmMillionths,
    atSecond: startSecond,
    isCallBack: source === callBackSource,
  };
}
