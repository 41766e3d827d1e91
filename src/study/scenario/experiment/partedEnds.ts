/** Whole numbers at the ends of a factor's range whose thousands are parted, where no world has those ends. */
import type { Failure } from '../../failures/failure.ts';
import { isMap } from '../../reading/isMap.ts';
import { wholeNumber } from '../../reading/parameterText.ts';
import type { PartedAt } from '../../reading/partedThousands.ts';
import { described, type Origin, valueAt } from '../../reading/problem.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { withoutDot } from '../world/partedCounts.ts';
import { changedVariant, havingPath } from '../world/worldVariant.ts';
import type { Experiment } from './experiment.ts';
import type { Study } from './studyParts.ts';

interface Ends {
  readonly schema: Schema;
  readonly experiment: Experiment;
  readonly study: Study;
  /** Of the experiment as it is written. */
  readonly origin: Origin;
  readonly writtenAt: PartedAt;
}

/** Of designs that draw between the ends, and of ranges that are refused; other ends are levels, and stand in worlds. */
export function partedEnds(ends: Ends): readonly Failure[] {
  const { experiment, origin } = ends;
  const factors = valueAt(origin.raw, ['factors']);
  if (!isMap(factors)) return [];
  return Object.keys(factors)
    .filter((id) => 'points' in experiment.design || !Object.hasOwn(experiment.factors, id))
    .flatMap((id) => [0, 1].flatMap((index) => endFaults(ends, ['factors', id], index)));
}

/** Put into a world as the text that it is, an end is refused in the words of what is wanted in its place. */
function endFaults(
  { schema, study, origin, writtenAt }: Ends,
  factor: readonly string[],
  index: number,
): readonly Failure[] {
  const at = [...factor, 'range', index];
  const end = valueAt(origin.raw, at);
  const path = valueAt(origin.raw, [...factor, 'path']);
  const place = origin.locate(at, 'value');
  const text = end === undefined ? undefined : writtenAt(place);
  if (text === undefined || typeof path !== 'string') return [];
  return havingPath(study.arms, path)
    .slice(0, 1)
    .flatMap(({ variant }) => {
      const setting = { path, value: text, locate: () => place };
      return changedVariant(schema, variant, [setting]).failures;
    })
    .filter(({ expected }) => expected.startsWith(wholeNumber))
    .map((failure) => {
      const expected = Number.isInteger(end) ? withoutDot(failure.expected) : failure.expected;
      return { ...failure, expected, found: described(end) };
    });
}
