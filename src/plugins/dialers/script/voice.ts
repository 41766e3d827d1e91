/** The rates at which listeners hang up on a voice, turn by turn. */
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { turnNames } from './turnParameters.ts';

export const isSynthetic = ({ voice }: ParameterValues): boolean => voice === 'synthetic';

/** A synthetic voice gives itself away in the first two turns; ignored answers show in the last two. */
export function hangUpRates(values: ParameterValues): Float64Array {
  const early = isSynthetic(values) ? Number(values.syntheticFactor) : 1;
  const late = values.hearsAnswers === true ? 1 : Number(values.ignoringFactor);
  return Float64Array.from(
    turnNames,
    (name, turn) => Number(values[`${name}HangUpPerSecond`]) * (turn < 2 ? early : late),
  );
}
