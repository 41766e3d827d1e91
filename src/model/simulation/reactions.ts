/**
 * Which couplings are on and what dialers and callees react to. `latent` means: to what would have happened had nobody
 * screened, which freezes their reaction while the screening itself acts (the paired arms of `mode: decompose`).
 */
import type { Coupling } from '../world/world.ts';

export interface Reactions {
  /** Detectors act; false in open loop, where they only judge. */
  readonly isActing: boolean;
  readonly isBusyCoupled: boolean;
  readonly isCongestionCoupled: boolean;
  readonly isTrustCoupled: boolean;
  readonly areMarksCoupled: boolean;
  readonly areCalleesLatent: boolean;
  readonly areOperatorsLatent: boolean;
}

/** The paired arms that tell a rule's effect apart; `all` is the ordinary closed loop. */
export const effects = ['open', 'mechanical', 'dialers', 'callees', 'all'] as const;
export type Effect = (typeof effects)[number];

/** Reactions of one paired arm in a world with the given couplings. */
export function reactionsOf(effect: Effect, coupled: readonly Coupling[]): Reactions {
  const areCalleesFrozen = effect === 'mechanical' || effect === 'dialers';
  const areOperatorsFrozen = effect === 'mechanical' || effect === 'callees';
  return {
    isActing: effect !== 'open',
    isBusyCoupled: coupled.includes('busy-callee'),
    isCongestionCoupled: coupled.includes('congestion'),
    isTrustCoupled: coupled.includes('trust'),
    areMarksCoupled: coupled.includes('marks'),
    areCalleesLatent: areCalleesFrozen,
    areOperatorsLatent: areOperatorsFrozen || !coupled.includes('operator'),
  };
}
