/** A dialer with agents, played alone with its callees, and what is read off its calls. */
import { expect } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

export const shift = { hours: ['09:00', '18:00'], workdaysOnly: false };
export const noPause = { pause: ['12:00', '12:00'] };
export const noWrapUp = { wrapUpMedianSeconds: 0 };
/** Callees who bear silence for ever. */
const patient = { silencePatienceSeconds: 0 };

/** One dialer alone with its callees; nothing but its agents couples its calls, unless the sketch says so. */
export function playDesk(
  pacing: Readonly<Record<string, unknown>>,
  sketch: WorldSketch & { readonly operator?: Readonly<Record<string, unknown>> } = {},
): PlayedArm {
  const { operator = {}, ...rest } = sketch;
  const world = smallWorld({
    subscribers: 3000,
    setupSpread: 0,
    couplings: 'none',
    ...rest,
    residents: { voicemail: 0, ...patient, ...rest.residents },
    callers: {
      desk: robots({
        operators: 1,
        pacing: { ...shift, ...(pacing.use === 'fixed-per-day' ? {} : noPause), ...pacing },
        list: { use: 'random-numbers', blocks: ['mobile-a'] },
        script: { use: 'human-agent' },
        ...operator,
      }),
    },
  });
  return playArms({ arms: [{ world }] })[0];
}

export const inState = (calls: readonly PlayedCall[], state: number): PlayedCall[] =>
  calls.filter(({ outcome }) => outcome.finalState === state);

export const bids = (calls: readonly PlayedCall[]): PlayedCall[] =>
  calls.filter(({ inputs }) => inputs.agentWaitSeconds !== undefined);

/** Conversations lie evenly between the two seconds: none beyond, and of each quarter a quarter, to four deviations. */
export function expectSpread(calls: readonly PlayedCall[], { from, to }: { from: number; to: number }): void {
  const seconds = calls.map(({ outcome }) => outcome.conversationSeconds);
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(from);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(to);
  for (const quarter of [0, 1, 2, 3]) {
    const inIt = seconds.filter((each) => Math.floor((4 * (each - from)) / (to - from)) === quarter).length;
    const deviation = Math.sqrt((3 / 16) * seconds.length);
    expect(Math.abs(inIt - seconds.length / 4)).toBeLessThan(4 * deviation);
  }
}
