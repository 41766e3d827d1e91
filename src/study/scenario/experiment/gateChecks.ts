/** What a gate needs: detectors, arms and classes that there are, and a control that what is under test cannot change. */
import type { World } from '../../../model/world/world.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import type { Problem } from '../../reading/problem.ts';
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

/** Of the detectors by their names, of modules in whatever part they are. */
function underTestProblems(
  { underTest }: Gate,
  { experiment, catalogue, study }: ExperimentCheck,
): readonly Problem[] {
  const detectors = catalogue.detector.map((plugin) => plugin.id);
  const { control } = experiment;
  const world = study.arms.find(({ id }) => id === control)?.variant.world;
  return underTest.flatMap((name, i) => {
    const path = ['gate', 'underTest', i];
    const unknown = isModuleReference(name)
      ? []
      : nameProblem({ path, kind: 'detector', name, known: detectors });
    if (unknown.length > 0 || world === undefined || !isActing(world, name)) return unknown;
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

/** Does a detector of that name, or with a file of that name, act on calls, or a rule? */
const isActing = ({ screening, rules }: World, name: string): boolean =>
  rules.some(({ use }) => use === name) ||
  Object.values(screening)
    .flat()
    .some(
      ({ use, parameters, isShadow }) =>
        !isShadow && (use === name || Object.values(parameters).includes(name)),
    );
