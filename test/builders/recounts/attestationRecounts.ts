/** Metrics of how calls are signed and verified: who vouches for whom, by what carriers of the scenario know, and what is left of it on the way. */
import { childKey, keyOfSeed, keyOfText } from '../../../src/engine/random/key.ts';
import { unitAt } from '../../../src/engine/random/stream.ts';
import { attestations, FinalState } from '../../../src/model/calls/callCodes.ts';
import { carriersOf } from '../../../src/model/network/carrierMap.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import { byOrder } from '../../../src/model/simulation/sanctions/orderedSuspensions.ts';
import type { LawArm } from '../callLaw.ts';
import { callKey } from '../keptCall.ts';
import type { KeptCall } from '../keptCall.ts';
import type { JudgedCall } from '../judgedCall.ts';
import { oncePerArm } from '../oncePerArm.ts';
import { carriersOnWay, mapOf } from '../sanctions/ways.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

type Attestation = (typeof attestations)[number];

type Carrier = LawArm['world']['network']['carriers'][number];

/** By ordinal. */
const carriersDeclared = oncePerArm(({ world }): readonly Carrier[] =>
  carriersOf(world).map((name) => world.network.carriers.find(({ id }) => id === name) as Carrier),
);
const declaredOf = (of: LawArm, carrier: number): Carrier => carriersDeclared(of)[carrier];

const shareOf = (of: LawArm, carrier: number, name: string): number =>
  Number(declaredOf(of, carrier).parameters[name]);
const isForeign = (of: LawArm, carrier: number): boolean => declaredOf(of, carrier).kind === 'foreign';

/** The number shown is one that this carrier has given to the caller, or to whoever lends it. */
function isEntitled({ arm }: LawArm, call: KeptCall): boolean {
  const { dialLine, operator, callingNumber, ingress, sim, isRented } = call;
  if (dialLine < 0) return true;
  if (sim > 0) return sim === callingNumber;
  const { declared } = arm.operators[operator];
  const isLent = declared.callingNumber.some(({ part: { loan } }) => loan.numbers.includes(callingNumber));
  return (isLent || isRented) && arm.plan.carrierOf(callingNumber) === ingress;
}

/** What carriers know of an account hangs on the account: less than so much for those that know it. */
function unitOfAccount({ seed }: LawArm, account: number, purpose: number): number {
  const { low, high } = childKey(keyOfSeed(seed, 0), keyOfText('attestation'));
  return unitAt(low, high, account, purpose);
}

function signedAtHome(of: LawArm, call: KeptCall, carrier: number): Attestation {
  const { keyLow, keyHigh, account, sim } = call;
  const share = (name: string): number => shareOf(of, carrier, name);
  if (unitAt(keyLow, keyHigh, 0, DrawPurpose.signing) >= share('signsShare')) return 'none';
  const isUnchecked = unitOfAccount(of, account, DrawPurpose.uncheckedCustomer) < share('uncheckedShare');
  const knowsNumber =
    sim > 0 || unitOfAccount(of, account, DrawPurpose.knownNumber) < share('knowsNumberShare');
  return isUnchecked || (isEntitled(of, call) && knowsNumber) ? 'a' : 'b';
}

/** By the first carrier of the country; whoever takes a call from abroad knows where it came in. */
function signed(of: LawArm, call: KeptCall): Attestation {
  const [first, second] = carriersOnWay(of, call);
  if (!isForeign(of, first)) return signedAtHome(of, call, first);
  if (second === undefined || isForeign(of, second)) return 'none';
  const unit = unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.signing);
  return unit < shareOf(of, second, 'signsForeignShare') ? 'c' : 'none';
}

/** Some hop after the signature is not over IP. */
function isLost(of: LawArm, { path, keyLow, keyHigh, ...call }: KeptCall): boolean {
  const { network } = of.world;
  const { paths } = mapOf(of.world);
  const trunks = [...paths.trunks.subarray(paths.first[path], paths.first[path + 1])];
  const signedBefore = isForeign(of, call.ingress) ? 1 : 0;
  return trunks.some(
    (trunk, hop) =>
      hop >= signedBefore &&
      unitAt(keyLow, keyHigh, hop, DrawPurpose.nonIpHop) <
        Number(network.trunks[trunk].parameters.nonIpShare),
  );
}

type Reached = 'nowhere' | 'way' | 'end';

/** How far a call came that was refused: beyond its first carrier, or to its last one. */
function hasReached(of: LawArm, call: KeptCall, last: JudgedCall | undefined): Reached {
  if (call.finalState !== FinalState.rejected) return 'end';
  if (call.actedBy === byOrder || last === undefined) return 'nowhere';
  const { place, carrier } = of.arm.sites[last.siteOrdinal];
  if (place === 'terminating' || place === 'handset') return 'end';
  const [first, second] = carriersOnWay(of, call);
  const isGateway = isForeign(of, first) && carrier === second;
  return place === 'origin' || isGateway ? 'nowhere' : 'way';
}

interface Attested {
  readonly origin: readonly Attestation[];
  readonly termination: readonly Attestation[];
}

/** Calls in the order in which they ended, each with how far it came. */
const reachedCalls = oncePerArm((of) => {
  const last = new Map(of.judged.map((judged) => [judged.key, judged]));
  return of.calls.map((call) => ({ call, reached: hasReached(of, call, last.get(callKey(call))) }));
});

/** How many calls came how far. */
export function callsByReach(of: LawArm): Readonly<Record<Reached, number>> {
  const counts = { nowhere: 0, way: 0, end: 0 };
  for (const { reached } of reachedCalls(of)) counts[reached] += 1;
  return counts;
}

const reckonAttested = oncePerArm((of): Attested => {
  const origin: Attestation[] = [];
  const termination: Attestation[] = [];
  for (const { call, reached } of reachedCalls(of)) {
    if (reached === 'nowhere') continue;
    const attestation = signed(of, call);
    origin.push(attestation);
    const way = carriersOnWay(of, call);
    const end = way[way.length - 1];
    if (reached !== 'end' || way.length < 2 || declaredOf(of, end).parameters.verifies !== true) continue;
    termination.push(isLost(of, call) ? 'none' : attestation);
  }
  return { origin, termination };
});

/** Nobody signs at one exchange. */
const attestedOf = ({ of }: Counted): Attested =>
  of.world.network.use === 'carrier-graph' ? reckonAttested(of) : { origin: [], termination: [] };

const shareAt =
  (place: keyof Attested, code: Attestation): Recount =>
  (counted) => {
    const attested = attestedOf(counted)[place];
    return [attested.filter((one) => one === code).length, attested.length];
  };

export const attestationRecounts: Recounts = Object.fromEntries(
  (['origin', 'termination'] as const).flatMap((place) =>
    attestations.map((code) => [`attestation.${place}.${code}.share`, shareAt(place, code)]),
  ),
);
