/** What a gate needs: detectors, arms and classes that there are, and a control that what is under test cannot change. */
import { onlyWatches } from '../../../model/world/onlyWatches.ts';
import type { World } from '../../../model/world/world.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import type { Problem } from '../../reading/problem.ts';
import { sitesNamed } from '../world/sitesNamed.ts';
import type { Gate } from './experiment.ts';
import type { ExperimentCheck, Names } from './experimentCheck.ts';
import { nameProblem } from './nameProblem.ts';
import { zeroInControl } from './zeroInControl.ts';

export function gateProblems(check: ExperimentCheck, { arms, classes }: Names): readonly Problem[] {
  const { gate } = check.experiment;
  if (gate === null) return [];
  return [
    ...underTestProblems(gate, check),
    ...gate.thresholds.flatMap((threshold, i) => {
      const path = ['gate', 'thresholds', i];
      const isBounded = threshold.atMost !== undefined || threshold.atLeast !== undefined;
      return [
        ...nameProblem({ path: [...path, 'arm'], kind: 'arm', name: threshold.arm, known: arms }),
        ...nameProblem({ path: [...path, 'class'], kind: 'class', name: threshold.class, known: classes }),
        ...(isBounded
          ? []
          : [{ path, found: 'a threshold without a limit', expected: '`atMost` or `atLeast`' }]),
        ...zeroInControl(threshold, { path, control: check.experiment.control }),
      ];
    }),
  ];
}

/** Of the detectors by their names, of modules in whatever part they are. Where nothing acts, the control may have them. */
function underTestProblems(
  { underTest }: Gate,
  { experiment, catalogue, study }: ExperimentCheck,
): readonly Problem[] {
  const detectors = catalogue.detector.map((plugin) => plugin.id);
  const { control } = experiment;
  const isOpen = experiment.mode === 'open';
  const world = study.arms.find(({ id }) => id === control)?.variant.world;
  return underTest.flatMap((name, i) => {
    const path = ['gate', 'underTest', i];
    const unknown = isModuleReference(name)
      ? []
      : nameProblem({ path, kind: 'detector', name, known: detectors });
    if (unknown.length > 0 || world === undefined || isOpen || !isActing(world, name)) return unknown;
    return [
      {
        path,
        found: `${name}, which acts in the control arm "${control}"`,
        expected:
          'a control arm without it: wanted calls lost are counted against the control, so that those which it loses there would not show',
        hint: 'add an arm without it and name that one as `control`',
      },
    ];
  });
}

/** Does a rule of that name, or a detector of that name or with a file of that name, change what becomes of calls? */
const isActing = (world: World, name: string): boolean =>
  world.rules.some(({ use }) => use === name) ||
  sitesNamed(world, name).some(({ settings }) => !onlyWatches(settings));
