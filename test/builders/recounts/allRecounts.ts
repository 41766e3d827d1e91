/** Every metric that is counted anew, in one table. */
import { agentRecounts } from './agentRecounts.ts';
import { appealRecounts } from './appealRecounts.ts';
import { attestationRecounts } from './attestationRecounts.ts';
import { evasionRecounts } from './evasionRecounts.ts';
import { lenderRecounts } from './lenderRecounts.ts';
import { waitRecounts } from './waitRecounts.ts';
import { callerCostRecounts } from './callerCostRecounts.ts';
import { callRecounts } from './callRecounts.ts';
import { demandRecounts } from './demandRecounts.ts';
import { detectorRecounts } from './detectorRecounts.ts';
import { fineRecounts } from './fineRecounts.ts';
import { lossBounds } from './lossBounds.ts';
import { moneyRecounts } from './moneyRecounts.ts';
import { networkRecounts } from './networkRecounts.ts';
import { operatorRecounts } from './operatorRecounts.ts';
import { ownerRecounts } from './ownerRecounts.ts';
import { payBackRecounts } from './payBackRecounts.ts';
import { rocBounds } from './rocBounds.ts';
import { ruleRecounts } from './ruleRecounts.ts';
import { suspensionRecounts } from './suspensionRecounts.ts';
import { trustBounds } from './trustBounds.ts';
import { trunkRecounts } from './trunkRecounts.ts';
import { weekRecounts } from './weekRecounts.ts';
import type { Bounds, Recounts } from './recount.ts';

export const allRecounts: Recounts = {
  ...callRecounts,
  ...appealRecounts,
  ...attestationRecounts,
  ...evasionRecounts,
  ...lenderRecounts,
  ...waitRecounts,
  ...callerCostRecounts,
  ...demandRecounts,
  ...operatorRecounts,
  ...agentRecounts,
  ...networkRecounts,
  ...detectorRecounts,
  ...moneyRecounts,
  ...fineRecounts,
  ...ownerRecounts,
  ...payBackRecounts,
  ...ruleRecounts,
  ...suspensionRecounts,
  ...trunkRecounts,
  ...weekRecounts,
};

/** Every metric of which the calls tell bounds alone. */
export const allBounds: Readonly<Record<string, Bounds>> = { ...lossBounds, ...rocBounds, ...trustBounds };
