/** Complete parameter values of a part: the declared defaults, some of them replaced. */
import type { ParameterTable, ParameterValues } from '../../model/contracts/parameter.ts';

export function defaultValues(parameters: ParameterTable, replaced: ParameterValues = {}): ParameterValues {
  const defaults = Object.entries(parameters).map(([name, { default: value }]) => [name, value] as const);
  return { ...Object.fromEntries(defaults), ...replaced };
}
