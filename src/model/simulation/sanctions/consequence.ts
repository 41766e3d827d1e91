/** What follows from the alarms of a site, in numbers that the course of a call is decided with. */
import { keyOfText } from '../../../engine/random/key.ts';
import type { Place } from '../../contracts/detector.ts';
import { inUnits } from '../../contracts/money.ts';
import type { ScreeningSettings } from '../../world/world.ts';

export interface Consequence {
  readonly challengeSeconds: number;
  readonly personPasses: number;
  readonly machinePasses: number;
  readonly delaySeconds: number;
  /** Price of an answered call with less conversation, 1/10 000 of the currency. */
  readonly charge: number;
  readonly chargeBelowSeconds: number;
  /** SIP final response that a rejected caller is told. */
  readonly toldCause: number;
  /** Chance that a wanted caller appeals against a label or a rejection, and how long the correction takes. */
  readonly appealShare: number;
  /** Factor on it where the told cause does not say that a network rejected. */
  readonly untoldFactor: number;
  readonly correctionSeconds: number;
  /** Index of the draw of an appeal: hangs on the site's name alone, so that it is the same whatever else screens. */
  readonly appealIndex: number;
}

export function consequenceOf(place: Place, { id, consequences }: ScreeningSettings): Consequence {
  const { challenge, delay, charge, appeal, toldCause } = consequences;
  return {
    challengeSeconds: Number(challenge?.duration ?? 0),
    personPasses: Number(challenge?.personPasses ?? 0),
    machinePasses: Number(challenge?.machinePasses ?? 0),
    delaySeconds: Number(delay?.duration ?? 0),
    charge: inUnits(Number(charge?.amount ?? 0)),
    chargeBelowSeconds: Number(charge?.below ?? 0),
    toldCause,
    appealShare: Number(appeal?.share ?? 0),
    untoldFactor: Number(appeal?.untoldFactor ?? 0),
    correctionSeconds: Number(appeal?.correction ?? 0),
    appealIndex: keyOfText(`${place}/${id}`).low,
  };
}
