/** Warns of settings of an experiment that are written and do nothing, because its design does not look at them. */
import { valueAt, type Origin } from '../../reading/problem.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Remark } from './remark.ts';

/** One remark for each such setting, whatever its value. */
export function idleExperimentRemarks(experiment: Experiment, { raw }: Origin): readonly Remark[] {
  return [...idleSteps(experiment), ...idleSensitivity(experiment), ...idleDesign(experiment)].filter(
    ({ path }) => valueAt(raw, path) !== undefined,
  );
}

const idle = (path: Path, because: string): Remark => ({
  path,
  says: `${String(path.at(-1))} has no effect while ${because}`,
});

/** Points that are spread over a range lie anywhere in it. */
const idleSteps = ({ design, factors }: Experiment): readonly Remark[] =>
  'points' in design
    ? Object.keys(factors).map((id) => idle(['factors', id, 'steps'], `design is ${design.use}`))
    : [];

function idleSensitivity({ sensitivity }: Experiment): readonly Remark[] {
  if (sensitivity === null) return [];
  const { design } = sensitivity;
  const because = `design is ${design}`;
  return [
    ...(design === 'morris' ? [] : [idle(['sensitivity', 'walks'], because)]),
    ...(design === 'sobol' ? [] : [idle(['sensitivity', 'rows'], because)]),
  ];
}

/** A spread of points over no ranges is a fault. */
const idleDesign = ({ design, factors }: Experiment): readonly Remark[] =>
  'points' in design || Object.keys(factors).length > 0 ? [] : [idle(['design'], 'there are no factors')];
