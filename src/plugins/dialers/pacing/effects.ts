/** Which parameters of a dialer have an effect with agents, and which without. */
import type { ParameterCondition } from '../../../model/contracts/parameter.ts';

export const withAgents: ParameterCondition = { parameter: 'agents', isNot: 0 };
export const withoutAgents: ParameterCondition = { parameter: 'agents', is: 0 };
