/** Parameters of a kind that many parts and settings have: shares, times up to ten years, and what hangs on another one. */
import type { Parameter, ParameterCondition, ParameterTable } from './parameter.ts';

export const shareParameter = (value: number, says: string, source: string = 'assumed'): Parameter => ({
  type: 'share',
  default: value,
  minimum: 0,
  maximum: 1,
  unit: 'share',
  says,
  source,
});

export const secondsParameter = (value: number, says: string, source: string = 'assumed'): Parameter => ({
  type: 'seconds',
  default: value,
  minimum: 0,
  maximum: 315_360_000,
  unit: 's',
  says,
  source,
});

/** All of a table, each of which has an effect only under the condition, unless it names one of its own. */
export const onlyWith = (condition: ParameterCondition, parameters: ParameterTable): ParameterTable =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, { onlyWith: condition, ...parameter }]),
  );
