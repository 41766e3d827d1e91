/** Evasion: rings once and hangs up (wangiri), so that the call-back is the call; it pays where call-backs to the number earn. */
import type { EvasionPlugin } from '../../../model/contracts/operator/evasion.ts';

export const oneRingBait: EvasionPlugin = {
  family: 'evasion',
  id: 'one-ring-bait',
  version: 1,
  title: 'Rings once and waits for call-backs',
  cites: [],
  needs: [],
  parameters: {
    ringSeconds: {
      type: 'seconds',
      default: 3,
      minimum: 0.5,
      maximum: 30,
      unit: 's',
      says: 'ringing before it hangs up',
      source: 'assumed: one ring; half of the numbers newly marked in China in 2013 had rung once, facts A1',
    },
  },
  create: (_site, values) => {
    const ringSeconds = Number(values.ringSeconds);
    return { review: (_nowSecond, levers) => levers.limitRing(ringSeconds), afterOutcome: () => undefined };
  },
};
