/** All built-in rules, by id: none yet. */
import type { RulePlugin } from '../../model/contracts/rule.ts';

export const ruleCatalogue: readonly RulePlugin[] = [];
