/** What follows from the alarms of a site, in numbers that the course of a call is decided with. */
import type { ConsequenceSettings } from '../world/world.ts';

export interface Consequence {
  readonly challengeSeconds: number;
  readonly personPasses: number;
  readonly machinePasses: number;
  readonly delaySeconds: number;
  /** SIP final response that a rejected caller is told. */
  readonly toldCause: number;
}

export function consequenceOf({ challenge, delay, toldCause }: ConsequenceSettings): Consequence {
  return {
    challengeSeconds: Number(challenge?.duration ?? 0),
    personPasses: Number(challenge?.personPasses ?? 0),
    machinePasses: Number(challenge?.machinePasses ?? 0),
    delaySeconds: Number(delay?.duration ?? 0),
    toldCause,
  };
}
