/** What works and is probably not meant: too few replications, too short a time, thresholds that nothing can reach. */
import type { Failure, Warning } from '../../failures/failure.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { attestationRemarks } from './attestationWarnings.ts';
import { callsAsked, callThresholdRemarks } from './callThresholdWarnings.ts';
import { busyDayRemarks } from './busyDayWarnings.ts';
import { callBackRemarks } from './callBackWarnings.ts';
import { complianceRemarks } from './complianceWarnings.ts';
import { compositionRemarks } from './compositionWarnings.ts';
import { contradictionRemarks } from './contradictionWarnings.ts';
import { idleConsequenceRemarks } from './idleConsequenceWarnings.ts';
import { idleExperimentRemarks } from './idleExperimentWarnings.ts';
import { idleRuleRemarks } from './idleRuleWarnings.ts';
import { idleLeverRemarks } from './idleLeverWarnings.ts';
import { idleParameterRemarks } from './idleParameterWarnings.ts';
import { demandRemarks } from './demandWarnings.ts';
import { lateConsequenceRemarks } from './consequenceWarnings.ts';
import { dottedPath, type Origin } from '../../reading/problem.ts';
import { horizonRemarks } from './horizonWarnings.ts';
import { numberRemarks } from './numberWarnings.ts';
import { machineRemarks } from './machineWarnings.ts';
import { originRemarks } from './originWarnings.ts';
import { priceRemarks } from './priceWarnings.ts';
import { registryRemarks } from './registryWarnings.ts';
import { conflictRemarks } from './ruleConflicts.ts';
import { ruleRemarks } from './ruleWarnings.ts';
import { sanctionTermRemarks } from './sanctionTermWarnings.ts';
import type { Remark } from './remark.ts';
import type { WarningCheck } from './warningCheck.ts';
import { thresholdRemarks } from './thresholdWarnings.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Shortest pre-history in which labels and trust settle, days. */
const shortestPreHistoryDays = 28;
/** Fewest replications whose interval can be relied on. */
const fewestReplications = 20;

/** All remarks on the experiment and on its worlds. */
export function scenarioWarnings(check: WarningCheck): readonly Warning[] {
  const callsOf = callsAsked(check);
  return [
    ...[
      ...replicationRemarks(check.experiment),
      ...designRemarks(check.experiment),
      ...idleExperimentRemarks(check.experiment, check.origin),
    ].map((remark) => warningOf(remark, check.origin)),
    ...check.arms.flatMap((arm) =>
      demandRemarks(arm, check).map((remark) => warningOf(remark, arm.variant.origin)),
    ),
    ...check.variants.flatMap((variant) =>
      [
        ...clockRemarks(variant),
        ...horizonRemarks(variant),
        ...busyDayRemarks(variant, fewestPlayed(check.experiment)),
        ...callBackRemarks(variant),
        ...idleParameterRemarks(variant, check),
        ...idleConsequenceRemarks(variant),
        // Strategies of a game may evade.
        ...(check.experiment.game === null ? idleLeverRemarks(variant, check.variants) : []),
        ...contradictionRemarks(variant, check),
        ...compositionRemarks(variant, check),
        ...machineRemarks(variant, check.catalogue),
        ...lateConsequenceRemarks(variant),
        ...thresholdRemarks(variant),
        ...callThresholdRemarks(variant, callsOf),
        ...originRemarks(variant, check),
        ...registryRemarks(variant, check),
        ...attestationRemarks(variant, check.catalogue),
        ...priceRemarks(variant, check.catalogue),
        ...ruleRemarks(variant, check.catalogue),
        ...sanctionTermRemarks(variant, check.catalogue),
        ...conflictRemarks(variant, check.catalogue),
        ...idleRuleRemarks(variant, check),
        ...complianceRemarks(variant, check.ruleNames),
        ...numberRemarks(variant, check),
      ].map((remark) => warningOf(remark, variant.origin)),
    ),
  ];
}

function warningOf({ path, part, says }: Remark, origin: Origin): Warning {
  const position: Omit<Failure, 'path' | 'found' | 'expected' | 'hint'> = origin.locate(
    path,
    part ?? 'value',
  );
  return { ...position, path: dottedPath(origin.raw, path, origin.prefix), says };
}

/** A half-width is first looked at after so many. */
const fewestPlayed = ({ replications }: Experiment): number =>
  typeof replications === 'number' ? replications : Math.min(fewestReplications, replications.atMost);

function replicationRemarks({ replications }: Experiment): readonly Remark[] {
  if (typeof replications !== 'number' || replications >= fewestReplications) return [];
  const says =
    replications < 2
      ? 'one replication gives no interval: nothing can be said about chance'
      : `${replications} replications: intervals are wide and unreliable below ${fewestReplications}`;
  return [{ path: ['replications'], says }];
}

/** Sobol's points are even in every part of the cube only where their number is a power of 2. */
function designRemarks({ design }: Experiment): readonly Remark[] {
  if (design.use !== 'sobol' || (design.points & (design.points - 1)) === 0) return [];
  const nearest = 2 ** Math.round(Math.log2(design.points));
  const says = `${design.points} points of a Sobol sequence: a power of 2 fills the ranges evenly, such as ${nearest}`;
  return [{ path: ['design', 'points'], says }];
}

function clockRemarks({ world }: WorldVariant): readonly Remark[] {
  const { preHistoryDays } = world.clock;
  if (preHistoryDays >= shortestPreHistoryDays) return [];
  const says = `${preHistoryDays} ${preHistoryDays === 1 ? 'day' : 'days'} of pre-history: labels and trust settle in about ${shortestPreHistoryDays} days`;
  return [{ path: ['clock', 'preHistory'], says }];
}
