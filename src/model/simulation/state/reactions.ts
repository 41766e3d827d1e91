/** Which couplings are on, and who is frozen to the open loop (the paired arms of `mode: decompose`). */
import type { Coupling } from '../../world/world.ts';

export interface Reactions {
  /** Detectors act; false in open loop, where they only judge. */
  readonly isActing: boolean;
  readonly isBusyCoupled: boolean;
  readonly isCongestionCoupled: boolean;
  readonly isTrustCoupled: boolean;
  readonly areMarksCoupled: boolean;
  /** Off: operators are told of each call what would have become of it had nobody screened it. */
  readonly isOperatorCoupled: boolean;
  /** Trust, marks and complaints are those of the open loop. */
  readonly areCalleesFrozen: boolean;
  /** Operators dial when and whom they dialled in the open loop. */
  readonly areDialersFrozen: boolean;
}

/** The paired arms that tell a rule's effect apart; `all` is the ordinary closed loop. A frozen one follows the `open` one of its world. */
export const effects = ['open', 'mechanical', 'dialers', 'callees', 'all'] as const;
export type Effect = (typeof effects)[number];

/** Reactions of one paired arm in a world with the given couplings. */
export function reactionsOf(effect: Effect, coupled: readonly Coupling[]): Reactions {
  return {
    isActing: effect !== 'open',
    isBusyCoupled: coupled.includes('busy-callee'),
    isCongestionCoupled: coupled.includes('congestion'),
    isTrustCoupled: coupled.includes('trust'),
    areMarksCoupled: coupled.includes('marks'),
    isOperatorCoupled: coupled.includes('operator'),
    areCalleesFrozen: effect === 'mechanical' || effect === 'dialers',
    areDialersFrozen: effect === 'mechanical' || effect === 'callees',
  };
}
