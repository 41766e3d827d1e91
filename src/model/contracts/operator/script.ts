/** Contract of a script: what an operator makes of an answered call. */
import type { Purpose } from '../caller.ts';
import type { ParameterValues } from '../parameter.ts';
import type { CallSlot, Money, Plugin } from '../plugin.ts';
import type { OperatorSite } from './site.ts';

/** Classes of interest that screening the answered calls yields (A ready to buy … D refuses), and none when nobody listened. */
export const IntentClass = { none: 0, a: 1, b: 2, c: 3, d: 4 } as const;
export type IntentClass = (typeof IntentClass)[keyof typeof IntentClass];

/** Nobody talks longer than a day. */
export const talkSecondsAtMost = 86_400;

/** What a script makes of an answered call; reset before `play`. */
export interface ScriptOutcome {
  /** 0 … 86 400. */
  talkSeconds: number;
  /** The listener hangs up, before the script is over; else either side does. */
  isHungUpOn: boolean;
  /** How ready the listener is to buy. */
  intentClass: IntentClass;
  /** The listener is passed on as interested. */
  isLead: boolean;
  /** The listener buys. */
  isSale: boolean;
  /** Factor on the callee's readiness to mark and to complain, at least 0; 1 none. */
  anger: number;
  /** Money that the callee loses to a fraud, in 1/10 000 of the currency: whole, not negative. */
  loss: Money;
}

/** The conversation; `isMachine` when a voicemail answered. */
export interface Script {
  /** The voice is synthetic: a machine makes it, nobody recorded it and nobody speaks; absent: nobody says. */
  readonly isSynthetic?: boolean;
  /**
   * What a victim loses on average, in 1/10 000 of the currency: with it the interval of an income that hangs on few of them knows what the next
   * may bring. Absent: nobody says, or nobody loses anything.
   */
  readonly meanLoss?: Money;
  /** Fills in what comes of the answered call in `slot`. */
  play(slot: CallSlot, isMachine: boolean, out: ScriptOutcome): void;
}

/** A script with its descriptor: what a module exports. */
export type ScriptPlugin = Plugin<'script', OperatorSite, Script> & {
  /** What the calls of this script are for; may depend on its parameters. */
  purposeOf(parameters: ParameterValues): Purpose;
};
