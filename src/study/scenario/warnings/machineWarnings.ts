/** Warns of what is written of answering machines for an operator that gives up before one answers. */
import { voicemailTimers } from '../../../model/population/voicemailTimers.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { valueAt } from '../../reading/problem.ts';
import { placedParts } from '../world/placedParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** Parameters of built-in parts that say what becomes of calls that a machine answers. */
const ofMachines: readonly string[] = [
  'machineDetection',
  'retryMachineSeconds',
  'machineDetectionSeconds',
  'machineMissedShare',
];

export function machineRemarks({ tree, world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const earliest = Math.min(
    ...world.population.map(({ parameters }) => voicemailTimers(parameters).earliestSeconds),
  );
  return world.callers.flatMap((operator): readonly Remark[] => {
    if (operator.kind !== 'operator') return [];
    // Another pacing that it may turn to may let it ring for longer.
    const pacings = [operator.pacing, ...operator.alternatives.pacing];
    const longest = Math.max(...pacings.map(({ parameters }) => Number(parameters.ringTimeoutSeconds)));
    if (!(longest <= earliest)) return [];
    const says = `no machine answers within the ${longest} s for which the operator lets it ring: voicemail begins after ${earliest} s (voicemailEarliestSeconds)`;
    return placedParts({ ...world, callers: [operator], rules: [] }).flatMap(
      ({ family, part: { use }, path }) => {
        const parameters = catalogue[family].find(({ id }) => id === use)?.parameters ?? {};
        if (path[0] !== 'callers') return [];
        return leavesBelow(valueAt(tree, path), path).flatMap(({ path: at, leaf }): readonly Remark[] => {
          const named = ofMachines.includes(leaf.name) ? parameters[leaf.name] : undefined;
          return named === undefined || isDefault(leaf, named) ? [] : [{ path: at, says }];
        });
      },
    );
  });
}
