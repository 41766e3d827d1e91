/** Numbers of an experiment: what is written must be one, within its limits. */
import { wholeNumber } from './parameterText.ts';
import { described } from './problem.ts';
import { readBy, type Schema } from './schemaParts.ts';

export interface NumberForm {
  /** Exclusive. */
  readonly above?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWhole?: boolean;
  /** Absent: the value must be written. */
  readonly fallback?: number;
}

export function number(form: NumberForm): Schema {
  const { above = -Infinity, minimum = -Infinity, maximum = Infinity, isWhole = false, fallback } = form;
  const json = {
    type: isWhole ? 'integer' : 'number',
    ...(above === -Infinity ? {} : { exclusiveMinimum: above }),
    ...(minimum === -Infinity ? {} : { minimum }),
    ...(maximum === Infinity ? {} : { maximum }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
  return readBy(json, (raw) => {
    const value = raw === undefined ? fallback : raw;
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    const isFit = isNumber && value > above && value >= minimum && value <= maximum;
    if (isFit && (!isWhole || Number.isSafeInteger(value))) return { value: value === 0 ? 0 : value };
    return { problems: [{ path: [], found: described(raw), expected: numberText(form) }] };
  });
}

function numberText({ above, minimum, maximum, isWhole }: NumberForm): string {
  const noun = isWhole === true ? wholeNumber : 'a number';
  if (above !== undefined) return `${noun} above ${above}`;
  if (minimum === undefined) return noun;
  return maximum === undefined ? `${noun} of at least ${minimum}` : `${noun} from ${minimum} to ${maximum}`;
}
