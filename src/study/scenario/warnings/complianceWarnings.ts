/** Warns of rules that an operator is said to keep and that no arm has: whoever means that they be kept must write them under `rules` as well. */
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** `named`: ids and uses of the rules of all arms. */
export function complianceRemarks({ world }: WorldVariant, named: readonly string[]): readonly Remark[] {
  return world.callers.flatMap((caller) =>
    caller.kind === 'wanted'
      ? []
      : caller.isCompliantWith.flatMap((name, i): readonly Remark[] => {
          if (named.includes(name)) return [];
          const says = `no arm has the rule ${name}: keeping it changes nothing; rules stand in \`rules\` of the world or of an arm`;
          return [{ path: ['callers', caller.id, 'isCompliantWith', i], says }];
        }),
  );
}
