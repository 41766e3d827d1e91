/**
 * Warns of arms in which wanted callers wish other calls than in the control arm: what is lost and gained is found demand by demand, and demands of such arms have
 * the same name by chance.
 */
import { candidatesBySource } from '../../../model/simulation/building/estimate.ts';
import type { WantedCallerSettings, World } from '../../../model/world/world.ts';
import type { ArmVariant } from '../experiment/studyParts.ts';
import { isOfCatalogue } from './callThresholdWarnings.ts';
import type { Remark } from './remark.ts';
import type { WarningCheck } from './warningCheck.ts';

/** Of an arm that is not the control: callers of both who wish more calls in one of them, at the first parameter that differs. */
export function demandRemarks(
  { variant: { world }, id }: ArmVariant,
  { arms, experiment, lookup, catalogue, isSound }: WarningCheck,
): readonly Remark[] {
  const control = arms.find((arm) => arm.id === experiment.control)?.variant.world;
  if (control === undefined || id === experiment.control || lookup === undefined || !isSound) return [];
  const pairs = wantedIn(world).flatMap((here) =>
    wantedIn(control)
      .filter((there) => there.id === here.id && there.use === here.use)
      .map((there) => ({ here, there, differing: differingParameters(here, there) })),
  );
  // To ask a world takes a moment, and few arms change who calls.
  const changed = pairs.filter(({ differing }) => differing.length > 0);
  if (changed.length === 0 || ![world, control].every((one) => isOfCatalogue(one, catalogue))) return [];
  const [ours, theirs] = [world, control].map((one) => {
    const candidates = candidatesBySource({ ...one, rules: [] }, lookup);
    return (caller: WantedCallerSettings): number => candidates.get(one.callers.indexOf(caller)) ?? 0;
  });
  return changed
    .filter(({ here, there }) => ours(here) !== theirs(there))
    .map(({ here, differing }) => ({
      path: ['callers', here.id, differing[0]],
      says: `${here.id} wish other calls than in the control arm, of which some have the same names by chance: wanted.lost and wanted.gained of arm ${id} do not tell what its defences do; a factor gives each world a control of its own`,
    }));
}

const wantedIn = ({ callers }: World): readonly WantedCallerSettings[] =>
  callers.filter((caller): caller is WantedCallerSettings => caller.kind === 'wanted');

const differingParameters = (here: WantedCallerSettings, there: WantedCallerSettings): readonly string[] =>
  Object.keys(here.parameters).filter(
    (name) => JSON.stringify(here.parameters[name]) !== JSON.stringify(there.parameters[name]),
  );
