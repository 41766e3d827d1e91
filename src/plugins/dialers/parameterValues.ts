/** Parameters that parts of several families have, and their values where these are more than one number. */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { Parameter, ParameterValue } from '../../model/contracts/parameter.ts';

/** A pair of clock times as seconds after local midnight, the end after the beginning or equal to it. */
export interface ClockSpan {
  readonly fromSecond: number;
  readonly toSecond: number;
}

/** Value of a parameter of type `hours`. */
export function clockSpanOf(value: ParameterValue): ClockSpan {
  invariant(Array.isArray(value) && value.length === 2, 'hours are a pair of clock times');
  const fromSecond = Number(value[0]);
  const toSecond = Number(value[1]);
  invariant(
    fromSecond >= 0 && fromSecond <= toSecond && toSecond <= 86_400,
    'hours begin before they end, within one day',
  );
  return { fromSecond, toSecond };
}

/** Value of a parameter of type `blocks`: always the same array, so that a supply can look it up once. */
export function blocksOf(value: ParameterValue): readonly string[] {
  invariant(Array.isArray(value), 'blocks are a list of ids');
  return value.map(String);
}

/** The number blocks that a part draws from. */
export const blocksParameter = (says: string, whenEmpty: string = 'every mobile block'): Parameter => ({
  type: 'blocks',
  default: [],
  unit: '',
  says: `${says}; empty = ${whenEmpty}`,
  source: 'assumed',
});
