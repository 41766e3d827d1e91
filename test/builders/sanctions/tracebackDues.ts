/** Suspensions at the ends of tracebacks, reckoned anew. */
import { unitAt } from '../../../src/engine/random/stream.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import { callKey } from '../keptCall.ts';
import type { KeptCall } from '../keptCall.ts';
import { isLentNumber } from './reckoning.ts';
import type { Due, Reckoning } from './reckoning.ts';
import { tracebacksOf } from './tracebacks.ts';
import type { Traced } from './tracebacks.ts';

/** Each alarm that begins one. */
export function tracebackDues(reckoning: Reckoning): readonly Due[] {
  const { of } = reckoning;
  if (!of.arm.reactions.isActing) return [];
  const calls = new Map(of.calls.map((call) => [callKey(call), call]));
  return of.arm.sites.flatMap((site, siteOrdinal) => {
    const begin = tracebacksOf(of, site);
    if (site.isShadow) return [];
    return of.judged
      .filter((judged) => judged.siteOrdinal === siteOrdinal && judged.isAlarm)
      .map(({ key }) => {
        const call = calls.get(key) as KeptCall;
        const happens = (): void => {
          const traced = begin(call);
          if (traced !== null) endTraceback(reckoning, traced);
        };
        return { second: call.startSecond, ordinal: call.ordinal, happens };
      });
  });
}

function endTraceback(reckoning: Reckoning, traced: Traced): void {
  reckoning.traced.push(traced);
  const { call, terms, endSecond, silent } = traced;
  const isOfOperator = call.operator >= 0 && !call.isCallBack;
  const share = Number(isOfOperator ? terms.cutShare : terms.wronglyCutShare);
  const isCut = unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.tracebackCut) < share;
  if (silent === null ? !isCut : terms.blocksNonResponders !== true) return;
  const isLender = isLentNumber(reckoning.of, call.callingNumber);
  const shut = reckoning.order({
    what: silent === null ? 'operator' : 'upstream',
    subject: String(silent ?? call.account),
    orderedSecond: call.startSecond,
    fromSecond: endSecond,
    untilSecond: endSecond + Number(terms.duration),
    appealShare: Number(terms.appealShare),
    correctionSeconds: Number(terms.correction),
    isInnocent: silent !== null || (!isOfOperator && !isLender),
  });
  if (shut !== null) reckoning.ofTracebacks.push(shut);
}
