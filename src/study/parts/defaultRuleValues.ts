/** The values that a rule has where nobody says anything else. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { defaultValues } from './defaultValues.ts';

export const defaultRuleValues = ({ parameters }: RulePlugin): ParameterValues => defaultValues(parameters);
