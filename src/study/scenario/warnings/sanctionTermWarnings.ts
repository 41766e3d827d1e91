/** Warns of terms of sanctions that are written and do nothing, because no sanction follows from the rule, or none of the kind. */
import { ruleFacts, SanctionCode } from '../../../model/contracts/rule.ts';
import type { OperatorCase } from '../../../model/contracts/rule.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { gravest } from './gravestCase.ts';
import { askedRules } from './keepableCalls.ts';
import type { AskedRule } from './keepableCalls.ts';
import type { Remark } from './remark.ts';

/** Names of `sanctionParameters` that hang on the kind of sanction, and those that do not. */
const ofFines = ['fine', 'collectedShare'];
const ofSuspensions = ['sanctionDuration', 'repeatDuration'];
const ofAll = ['identifiedShare', 'sanctionedShare', 'sanctionDelay'];

/** A first case and one of somebody who has been sanctioned before. */
const cases: readonly OperatorCase[] = [gravest, { ...gravest, sanctions: 1 }];

export function sanctionTermRemarks({ tree, world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const written = (tree as { readonly rules: readonly unknown[] }).rules;
  return askedRules(world, catalogue, ruleFacts).flatMap((rule) => {
    const idle = idleTerms(rule);
    const { index, plugin } = rule;
    return leavesBelow(written[index], ['rules', index]).flatMap(({ path, leaf }): readonly Remark[] => {
      const named = plugin.parameters[leaf.name];
      // Nothing is what there is.
      if (named === undefined || leaf.value === 0 || isDefault(leaf, named)) return [];
      if (!idle.names.includes(leaf.name)) return [];
      return [{ path, says: `${leaf.name} has no effect: ${idle.because}` }];
    });
  });
}

interface IdleTerms {
  readonly names: readonly string[];
  readonly because: string;
}

function idleTerms({ part, plugin: { id } }: AskedRule): IdleTerms {
  if (part.sanctions === undefined)
    return {
      names: [...ofFines, ...ofSuspensions, ...ofAll],
      because: `no sanction follows from ${id}, and \`ringfence rules show ${id}\` says why`,
    };
  const codes = cases.map((of) => part.sanction(of));
  const isFine = (code: SanctionCode): boolean => code === SanctionCode.fine;
  if (codes.every(isFine)) return { names: ofSuspensions, because: `${id} fines, and suspends nobody` };
  if (codes.some(isFine)) return { names: [], because: '' };
  return { names: ofFines, because: `${id} suspends, and fines nobody` };
}
