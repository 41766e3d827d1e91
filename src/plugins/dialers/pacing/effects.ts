/** Which parameters of a dialer have an effect with agents, and which without. */
import type { ParameterCondition, ParameterTable } from '../../../model/contracts/parameter.ts';

export const withAgents: ParameterCondition = { parameter: 'agents', isNot: 0 };
export const withoutAgents: ParameterCondition = { parameter: 'agents', is: 0 };

/** All of a table, each of which has an effect only under the condition, unless it names one of its own. */
export const onlyWith = (condition: ParameterCondition, parameters: ParameterTable): ParameterTable =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, { onlyWith: condition, ...parameter }]),
  );
