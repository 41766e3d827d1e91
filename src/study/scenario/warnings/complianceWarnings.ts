/** Warns of rules that an operator is said to keep and that no arm has: whoever means that they be kept must write them under `rules` as well. */
import { listed } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** One an operator, however many rules it names: a world may know the rules of many countries. `named`: ids and uses of the rules of all arms. */
export function complianceRemarks({ world }: WorldVariant, named: readonly string[]): readonly Remark[] {
  return world.callers.flatMap((caller): readonly Remark[] => {
    if (caller.kind === 'wanted') return [];
    const missing = caller.isCompliantWith.filter((name) => !named.includes(name));
    if (missing.length === 0) return [];
    const isOne = missing.length === 1;
    const says = `no arm has the ${isOne ? 'rule' : 'rules'} ${listed(missing)}: keeping ${isOne ? 'it' : 'them'} changes nothing; rules stand in \`rules\` of the world or of an arm`;
    const place = isOne ? [caller.isCompliantWith.indexOf(missing[0])] : [];
    return [{ path: ['callers', caller.id, 'isCompliantWith', ...place], says }];
  });
}
