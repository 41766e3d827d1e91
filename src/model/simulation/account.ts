/** What an arm came to at its end, for the measures and for the audit. */
import { finalStates } from '../calls/callCodes.ts';
import { callCounters, CallCounter } from '../measures/counters.ts';
import type { ArmAccount } from '../measures/metric.ts';
import type { Frame } from './building/frame.ts';
import type { Arm } from './state/arm.ts';

export interface ArmAudit {
  readonly attempts: number;
  /** Attempts by final state, in the order of `finalStates`. */
  readonly finalStates: readonly number[];
  /** Of the path of each declaration, by its ordinal. */
  readonly fingerprints: readonly string[];
}

export function accountOf(frame: Frame, arm: Arm): ArmAccount {
  const declared = arm.sites.filter(({ ordinal }, i) => i === 0 || arm.sites[i - 1].ordinal !== ordinal);
  const sites = declared.map((site) => ({
    id: site.id,
    place: site.place,
    isWithoutEffect: !arm.reactions.isActing || site.onlyWatches,
  }));
  const { classes, prices, subscribers } = frame;
  const rules = arm.rules.map(({ id }) => id);
  const trunks = frame.world.network.trunks.map(({ id }) => id);
  const { days } = frame.world.clock;
  return { totals: arm.totals, classes, prices, sites, rules, trunks, subscribers, days };
}

export function auditOf(arm: Arm): ArmAudit {
  const { calls, fingerprints, classOfCaller } = arm.totals;
  const states = finalStates.map(() => 0);
  let attempts = 0;
  for (let base = 0; base < calls.length; base += callCounters) {
    attempts += calls[base + CallCounter.attempts];
    for (let state = 0; state < states.length; state++) states[state] += calls[base + state];
  }
  return { attempts, finalStates: states, fingerprints: classOfCaller.map((_, i) => fingerprints.text(i)) };
}
