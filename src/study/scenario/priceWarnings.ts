/** Warns where an operator's books count in the world's currency with default prices that are money of another one. */
import type { Catalogue } from './catalogue.ts';
import type { Leaf } from './leaf.ts';
import { leavesBelow } from './placedLeaves.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from './worldVariant.ts';

/** One remark an operator: how many of its prices are defaults. */
export function priceRemarks({ tree, world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const { callers } = tree as { readonly callers: Readonly<Record<string, { readonly books?: unknown }>> };
  return world.callers.flatMap((caller) => {
    if (caller.kind === 'wanted') return [];
    const { prices, parameters } = catalogue.books.find(({ id }) => id === caller.books.use) ?? {};
    if (prices === undefined || parameters === undefined || prices.currency === world.currency) return [];
    const path = ['callers', caller.id, 'books'];
    const isDefault = ({ name, source, value }: Leaf): boolean =>
      source === parameters[name].source && value === parameters[name].default;
    const left = leavesBelow(callers[caller.id].books, path).filter(
      ({ leaf }) => leaf.type === 'money' && isDefault(leaf),
    );
    if (left.length === 0) return [];
    const says = `${left.length} default prices are ${prices.currency} of ${prices.year} and count as ${world.currency}: write them`;
    return [{ path, says }];
  });
}
