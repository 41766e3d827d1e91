/**
 * Caller authentication (RFC 8588): the first carrier of the country that has the call signs it with what it knows of the caller, a hop that
 * is not over IP loses the signature, and each carrier sees what has reached it. Hot path: replication.
 */
import { unitAt } from '../../../engine/random/stream.ts';
import type { Key } from '../../../engine/random/key.ts';
import { attestations } from '../../calls/callCodes.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { AttestationPlace } from '../../measures/counters.ts';
import type { CarrierMap } from '../../network/carrierGraph.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import type { NetworkSettings } from '../../world/world.ts';
import type { CallInHand } from '../call/callInHand.ts';
import { DrawPurpose } from '../call/drawPurpose.ts';
import { noLender } from '../operators/loans.ts';
import type { OperatorState } from '../operators/operatorState.ts';
import { hasRightTo } from '../operators/rightToNumber.ts';

const Attestation = {
  none: attestations.indexOf('none'),
  full: attestations.indexOf('a'),
  partial: attestations.indexOf('b'),
  gateway: attestations.indexOf('c'),
} as const;
/** Seen by a carrier that verifies nothing. */
const unknown = -1;
/** The signature outlasts every hop. */
const neverLost = 1 << 20;

/** How far a call has come: its first carrier has refused it, one before the last has, or it has reached the last. */
export const Reach = { origin: 0, way: 1, end: 2 } as const;
export type Reach = (typeof Reach)[keyof typeof Reach];

export interface CallSigning {
  /** Signs the call in hand, whose path is known, and writes what is verified of it at the end. */
  sign(call: CallInHand): void;
  /** The signed call in hand has come so far: counts how it left its first carrier and reached its last. */
  count(call: CallInHand, reach: Reach): void;
  /** The attestation of the call in a row as a carrier sees it that it reached after so many hops. */
  seenAfter(slot: number, hops: number, carrier: number): number;
}

/** Where nobody signs. */
export const noSigning: CallSigning = {
  sign: () => undefined,
  count: () => undefined,
  seenAfter: () => Attestation.none,
};

/** What the simulation knows of who calls. */
export interface SigningWorld {
  readonly calls: CallTable;
  readonly plan: NumberPlan;
  readonly operators: readonly OperatorState[];
  /** Key of what carriers know of their customers. */
  readonly key: Key;
  /** Where attestations are counted. */
  readonly counts: Float64Array;
}

export class SigningCarriers implements CallSigning {
  readonly #world: SigningWorld;
  readonly #map: CarrierMap;
  readonly #nonIpShare: Float64Array;
  readonly #signsShare: Float64Array;
  readonly #signsForeignShare: Float64Array;
  readonly #knowsNumberShare: Float64Array;
  readonly #uncheckedShare: Float64Array;
  readonly #isVerifying: Uint8Array;
  /** By row: the attestation, and the number of hops that it outlasts. */
  readonly #signed: Int32Array;
  readonly #lasts: Int32Array;

  /** `carriers`: names by ordinal, all declared. */
  constructor(
    network: NetworkSettings,
    where: { readonly map: CarrierMap; readonly carriers: readonly string[] },
    world: SigningWorld,
  ) {
    const declared = where.carriers.map((name) => network.carriers.find(({ id }) => id === name)?.parameters);
    const share = (name: string): Float64Array =>
      Float64Array.from(declared, (parameters) => Number(parameters?.[name]));
    this.#world = world;
    this.#map = where.map;
    this.#nonIpShare = Float64Array.from(network.trunks, ({ parameters }) => Number(parameters.nonIpShare));
    this.#signsShare = share('signsShare');
    this.#signsForeignShare = share('signsForeignShare');
    this.#knowsNumberShare = share('knowsNumberShare');
    this.#uncheckedShare = share('uncheckedShare');
    this.#isVerifying = Uint8Array.from(declared, (parameters) => (parameters?.verifies === true ? 1 : 0));
    this.#signed = new Int32Array(world.calls.capacity);
    this.#lasts = new Int32Array(world.calls.capacity);
  }

  sign(call: CallInHand): void {
    const { paths, isForeign } = this.#map;
    const { slot, path } = call;
    const { attempt } = this.#world.calls;
    const from = attempt.ingress[slot];
    const hops = paths.first[path + 1] - paths.first[path];
    this.#signed[slot] = isForeign[from] ? this.#attestedAtGateway(call) : this.#attestedAtOrigin(call);
    this.#lasts[slot] = this.#hopsOutlasted(call, isForeign[from] ? 1 : 0);
    attempt.identityStrength[slot] = this.#world.plan.identityStrengthOf(this.#customerNumber(call));
    attempt.attestation[slot] = this.seenAfter(slot, hops, path % paths.carriers);
  }

  count({ slot, path }: CallInHand, reach: Reach): void {
    if (reach === Reach.origin) return;
    this.#add(AttestationPlace.origin, this.#signed[slot]);
    const { first } = this.#map.paths;
    const verified = this.#world.calls.attempt.attestation[slot];
    const isFromAnother = first[path + 1] > first[path];
    if (reach === Reach.end && isFromAnother && verified !== unknown)
      this.#add(AttestationPlace.termination, verified);
  }

  #add(place: number, attestation: number): void {
    this.#world.counts[place * attestations.length + attestation] += 1;
  }

  seenAfter(slot: number, hops: number, carrier: number): number {
    if (this.#isVerifying[carrier] === 0) return unknown;
    return hops <= this.#lasts[slot] ? this.#signed[slot] : Attestation.none;
  }

  /** The number under which the customer is known: a lent one itself, else an operator's contract runs on its first rented one; 0 when it has none. */
  #customerNumber({ slot, dialLine, operator, callingNumber }: CallInHand): number {
    if (dialLine < 0) return callingNumber;
    const sim = this.#world.calls.attempt.sim[slot];
    if (sim > 0) return sim;
    const { rented, borrowed } = this.#world.operators[operator];
    if (borrowed.lenderOf(callingNumber) !== noLender) return callingNumber;
    const { numbers } = rented;
    return numbers.length > 0 ? numbers[0] : 0;
  }

  /** The gateway knows where the call came in and nothing else. */
  #attestedAtGateway({ path, keyLow, keyHigh }: CallInHand): number {
    const { paths, isForeign } = this.#map;
    if (paths.first[path] === paths.first[path + 1]) return Attestation.none;
    const gateway = paths.hops[paths.first[path]];
    if (isForeign[gateway]) return Attestation.none;
    const unit = unitAt(keyLow, keyHigh, 0, DrawPurpose.signing);
    return unit < this.#signsForeignShare[gateway] ? Attestation.gateway : Attestation.none;
  }

  /** Full: the customer and its right to the number are known; partial: only the customer is. */
  #attestedAtOrigin(call: CallInHand): number {
    const { attempt } = this.#world.calls;
    const { low, high } = this.#world.key;
    const carrier = attempt.ingress[call.slot];
    const account = attempt.account[call.slot];
    const unit = unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.signing);
    if (unit >= this.#signsShare[carrier]) return Attestation.none;
    if (unitAt(low, high, account, DrawPurpose.uncheckedCustomer) < this.#uncheckedShare[carrier])
      return Attestation.full;
    if (!this.#isEntitled(call)) return Attestation.partial;
    const isOnSim = attempt.sim[call.slot] > 0;
    const isKnown =
      isOnSim || unitAt(low, high, account, DrawPurpose.knownNumber) < this.#knowsNumberShare[carrier];
    return isKnown ? Attestation.full : Attestation.partial;
  }

  /** The number shown was given by this carrier to the caller, or to whoever lends it, or is that of its SIM. */
  #isEntitled({ slot, dialLine, operator, callingNumber }: CallInHand): boolean {
    if (dialLine < 0) return true;
    const { calls, plan, operators } = this.#world;
    const { ingress, sim } = calls.attempt;
    if (sim[slot] > 0) return sim[slot] === callingNumber;
    const isOwn = hasRightTo(operators[operator], callingNumber);
    return isOwn && plan.carrierOf(callingNumber) === ingress[slot];
  }

  #hopsOutlasted({ path, keyLow, keyHigh }: CallInHand, from: number): number {
    const { first, trunks } = this.#map.paths;
    const hops = first[path + 1] - first[path];
    for (let hop = from; hop < hops; hop++) {
      const share = this.#nonIpShare[trunks[first[path] + hop]];
      if (unitAt(keyLow, keyHigh, hop, DrawPurpose.nonIpHop) < share) return hop;
    }
    return neverLost;
  }
}
