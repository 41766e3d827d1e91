/** The calls of two arms beside each other: an attempt has one key in every arm in which it is made. */
import { byKey } from './playArms.ts';
import type { PlayedArm } from './playArms.ts';
import type { PlayedCall } from './playedCall.ts';

/** Attempts that both arms made. */
export function pairsOf(one: PlayedArm, other: PlayedArm): [PlayedCall, PlayedCall][] {
  const there = byKey(other.calls);
  return one.calls.flatMap((call) => {
    const twin = there.get(call.key);
    return twin === undefined ? [] : [[call, twin] as [PlayedCall, PlayedCall]];
  });
}

/** Everything about a call but the highest score of any detector, which a shadow detector may raise. */
export const whole = (call: PlayedCall): string => JSON.stringify({ ...call, score: null });

/** One text, which is compared faster than a list. */
export const textOf = (calls: readonly PlayedCall[], of: (call: PlayedCall) => string): string =>
  calls
    .map((call) => `${call.key} ${of(call)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('\n');

/** The demand that a call is an attempt of. */
export const demandOf = ({ key }: PlayedCall): string => key.slice(0, key.lastIndexOf('.'));

export const isActedUpon = ({ inputs }: PlayedCall): boolean => inputs.action !== 0;

const isEqual = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Pairs that met the same: screening, a busy callee, congestion, trust, the wait for an agent, the moment. */
export const alike = (
  pairs: readonly (readonly [PlayedCall, PlayedCall])[],
): readonly (readonly [PlayedCall, PlayedCall])[] =>
  pairs.filter(([call, twin]) => isEqual(call.inputs, twin.inputs));

/** Pairs that met the same and came out differently: there must be none. */
export const unexplained = (
  pairs: readonly (readonly [PlayedCall, PlayedCall])[],
): readonly (readonly [PlayedCall, PlayedCall])[] =>
  alike(pairs).filter(([call, twin]) => !isEqual(call.outcome, twin.outcome));
