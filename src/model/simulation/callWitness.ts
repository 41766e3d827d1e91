/**
 * Looks for one call among those of an arm and keeps its life as plain data: what was drawn for it, what it met and what became of it.
 * Only there when somebody asks for a call; the simulation knows it as any other observer.
 */
import { attestations, finalStates, purposes, releasedBySides, verdicts } from '../calls/callCodes.ts';
import { isOutside } from '../calls/truth.ts';
import { Relation } from '../contracts/caller.ts';
import type { Arm, CallObserver } from './state/arm.ts';
import { isMarked } from './life/reporting/mark.ts';
import { hasPersonAnswered, LossReason } from './call/lifeTable.ts';
import { noLender } from './operators/loans.ts';
import { lenderOfCall } from './operators/rightToNumber.ts';
import { releaseSideOf } from './call/releaseSide.ts';

/** `caller`: ordinal of the declaration. */
export interface CallTarget {
  readonly caller: number;
  readonly entity: number;
  readonly intent: number;
  readonly attempt: number;
}

/** The life of a call in one arm. Times are of the clock of the traces. */
export interface CallLife {
  readonly startMs: number;
  readonly callingNumber: string;
  /** Caller who lends the operator the number that it shows; null where nobody does. */
  readonly lender: string | null;
  readonly calledNumber: string;
  readonly route: number;
  /** Carrier that handed the call in; null where nobody knows. */
  readonly ingress: string | null;
  readonly attestation: string;
  readonly isWanted: boolean;
  readonly purpose: string;
  /** Subscriber who is called; null for nobody and for somebody outside. */
  readonly callee: number | null;
  /** Somebody outside the simulated region is called. */
  readonly isOutside: boolean;
  readonly isOfOperator: boolean;
  readonly verdict: string;
  /** Ordinal of the site whose action it is; null when none acts. */
  readonly actedBy: number | null;
  readonly setupMs: number;
  readonly wasCalleeBusy: boolean;
  /** Of a stranger's call that rang; null elsewhere. */
  readonly trustShare: number | null;
  /** A label or the loss of trust kept the callee from answering. */
  readonly wasLostToLabel: boolean;
  readonly wasLostToTrust: boolean;
  readonly finalState: string;
  readonly ringMs: number;
  readonly conversationMs: number;
  readonly releasedBy: string;
  readonly isMarked: boolean;
}

/** What is there of the target's caller, for whoever asked for a call that is not. */
export interface CallsNearby {
  /** Greatest entity of the caller that called, −1 none. */
  greatestEntity: number;
  /** The entity's nearest intents below and above, −1 none; and its last attempt at the intent, −1 none. */
  intentBelow: number;
  intentAbove: number;
  greatestAttempt: number;
}

export class CallWitness implements CallObserver {
  readonly #arm: Arm;
  readonly #target: CallTarget;
  readonly #callers: readonly string[];
  life: CallLife | null = null;
  readonly nearby: CallsNearby = {
    greatestEntity: -1,
    intentBelow: -1,
    intentAbove: -1,
    greatestAttempt: -1,
  };

  /** `callers`: ids of the declarations. */
  constructor(arm: Arm, target: CallTarget, callers: readonly string[]) {
    this.#arm = arm;
    this.#target = target;
    this.#callers = callers;
  }

  afterCall(slot: number): void {
    const { truth } = this.#arm.calls;
    const { caller, entity, intent, attempt } = this.#target;
    if (truth.caller.at(slot) !== caller) return;
    const own = truth.entity.at(slot);
    const { nearby } = this;
    nearby.greatestEntity = Math.max(nearby.greatestEntity, own);
    if (own !== entity) return;
    const at = truth.intent.at(slot);
    if (at < intent) nearby.intentBelow = Math.max(nearby.intentBelow, at);
    if (at > intent && (nearby.intentAbove < 0 || at < nearby.intentAbove)) nearby.intentAbove = at;
    if (at !== intent) return;
    nearby.greatestAttempt = Math.max(nearby.greatestAttempt, truth.attempt.at(slot));
    if (truth.attempt.at(slot) === attempt) this.life = lifeOf(this.#arm, slot, this.#callers);
  }
}

function lifeOf(arm: Arm, slot: number, callers: readonly string[]): CallLife {
  const { truth, attempt } = arm.calls;
  const { life, plan } = arm;
  const callee = truth.callee.at(slot);
  const trust = life.trustMillionths.at(slot);
  const reasons = life.lossReasons.at(slot);
  const lender = lenderOfCall(arm, slot);
  return {
    startMs: attempt.timeMs[slot] - arm.startSecond * 1000,
    callingNumber: numberText(plan, attempt.callingNumber[slot]),
    lender: lender === noLender ? null : callers[lender],
    calledNumber: numberText(plan, attempt.calledNumber[slot]),
    route: attempt.route[slot],
    ingress: plan.carriers[attempt.ingress[slot]] ?? null,
    attestation: attestations[attempt.attestation[slot]] ?? 'none',
    isWanted: truth.isWanted.at(slot) === 1,
    purpose: purposes[truth.purpose.at(slot)],
    callee: callee < 0 ? null : callee,
    isOutside: isOutside(callee),
    isOfOperator: truth.operator.at(slot) >= 0,
    verdict: verdicts[life.verdict.at(slot)],
    actedBy: life.actedBy.at(slot) < 0 ? null : life.actedBy.at(slot),
    setupMs: milliseconds(life.setupSeconds.at(slot)),
    wasCalleeBusy: life.wasCalleeBusy.at(slot) === 1,
    trustShare: trust < 0 ? null : trust / 1e6,
    wasLostToLabel: (reasons & LossReason.label) !== 0,
    wasLostToTrust: (reasons & (LossReason.trust << truth.attempt.at(slot))) !== 0,
    finalState: finalStates[life.finalState.at(slot)],
    ringMs: milliseconds(life.ringSeconds.at(slot)),
    conversationMs: milliseconds(life.conversationSeconds.at(slot)),
    releasedBy: releasedBySides[releaseSideOf(arm.calls, life, slot)],
    isMarked: mayBeMarked(arm, slot) && isMarked(arm, slot),
  };
}

const milliseconds = (seconds: number): number => Math.floor(seconds * 1000);

const numberText = (plan: Arm['plan'], number: number): string =>
  number === 0 ? 'withheld' : plan.e164(number);

const mayBeMarked = (arm: Arm, slot: number): boolean =>
  hasPersonAnswered(arm.life.finalState.at(slot)) &&
  (arm.calls.truth.isWanted.at(slot) === 0 || arm.calls.truth.relation.at(slot) === Relation.unknown);
