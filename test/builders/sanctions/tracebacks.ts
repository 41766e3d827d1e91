/** Tracebacks reckoned anew: each carrier before the one that asks, from the nearest to the first. */
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { drawExponential } from '../../../src/engine/random/exponential.ts';
import { KeyedStream, unitAt } from '../../../src/engine/random/stream.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import { carriersOf } from '../../../src/model/network/carrierMap.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { Site } from '../../../src/model/simulation/sites/site.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';
import { carriersOnWay } from './ways.ts';

export interface Traced {
  readonly call: KeptCall;
  readonly terms: ParameterValues;
  readonly endSecond: number;
  readonly answered: number;
  /** Carrier that did not answer; null: the customer was found. */
  readonly silent: number | null;
}

/** What the scenario says of the site; null: it traces nothing. */
const tracebackTermsOf = ({ world }: LawArm, { place, id }: Site): ParameterValues | null =>
  world.screening[place].find((declared) => declared.id === id)?.consequences.traceback ?? null;

function ask(of: LawArm, { call, site }: { call: KeptCall; site: Site }, terms: ParameterValues): Traced {
  const { world } = of;
  const way = carriersOnWay(of, call);
  const asking = way.indexOf(site.carrier);
  let seconds = 0;
  let answered = 0;
  for (let at = (asking < 0 ? way.length - 1 : asking) - 1; at >= 0; at--) {
    const asked = world.network.carriers.find(({ id }) => id === carriersOf(world)[way[at]]);
    const { keyLow, keyHigh } = call;
    const answers =
      unitAt(keyLow, keyHigh, at, DrawPurpose.tracebackAnswer) < Number(asked?.parameters.answersTraceback);
    const stream = new KeyedStream().seek(keyLow, keyHigh, at, DrawPurpose.tracebackDelay);
    const takes = answers ? drawExponential(stream) * Number(asked?.parameters.tracebackDelay) : Infinity;
    const deadline = Number(terms.deadline);
    seconds += Math.min(takes, deadline);
    if (takes > deadline)
      return { call, terms, endSecond: call.startSecond + seconds, answered, silent: way[at] };
    answered += 1;
  }
  return { call, terms, endSecond: call.startSecond + seconds, answered, silent: null };
}

/** One number at a time, so many a day. */
export function tracebacksOf(of: LawArm, site: Site): (call: KeptCall) => Traced | null {
  const terms = tracebackTermsOf(of, site);
  const begun: Traced[] = [];
  return (call) => {
    if (terms === null) return null;
    const dayOf = ({ startSecond }: KeptCall): number => Math.floor(startSecond / secondsADay);
    const today = begun.filter((one) => dayOf(one.call) === dayOf(call));
    const isUnderWay = begun.some(
      (one) =>
        one.call.callingNumber === call.callingNumber &&
        call.startSecond < one.endSecond + Number(terms.duration),
    );
    if (isUnderWay || today.length >= Number(terms.perDay)) return null;
    const traced = ask(of, { call, site }, terms);
    begun.push(traced);
    return traced;
  };
}
