/** Short forms of the parameters that callers share. */
import type { Parameter, ParameterValues } from '../../model/contracts/parameter.ts';

/** A default and where it is from. */
export type Sourced = readonly [value: number, source: string];

interface ParameterText {
  readonly unit: string;
  readonly says: string;
  readonly minimum: number;
  readonly maximum: number;
}

const quantity =
  (type: 'number' | 'count' | 'seconds' | 'share') =>
  ([value, source]: Sourced, text: ParameterText): Parameter => ({ type, default: value, ...text, source });

/** A real number, a whole number, a time. */
export const numberParameter: (value: Sourced, text: ParameterText) => Parameter = quantity('number');
export const countParameter: (value: Sourced, text: ParameterText) => Parameter = quantity('count');

/** A time between 0 and a day unless said otherwise. */
export function secondsParameter(value: Sourced, says: string, maximum: number = 86_400): Parameter {
  return quantity('seconds')(value, { unit: 's', says, minimum: 0, maximum });
}

/** A share from 0 to 1. */
export function shareParameter(value: Sourced, says: string): Parameter {
  return quantity('share')(value, { unit: 'share', says, minimum: 0, maximum: 1 });
}

/** Shape of a gamma distribution of mean 1: the smaller, the more unequal. */
export function shapeParameter(value: Sourced, says: string): Parameter {
  return numberParameter(value, { unit: '1', says, minimum: 0.05, maximum: 1000 });
}

/** Reads a number among resolved parameters. */
export function numberOf(parameters: ParameterValues, name: string): number {
  return Number(parameters[name]);
}
