/** Warns where money counts in the world's currency with default prices that are money of another one. */
import type { ParameterTable } from '../../../model/contracts/parameter.ts';
import { callerPricesOf, householdPrices, staffPrices } from '../../../model/world/callerCostParameters.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { listed } from '../../reading/problem.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';

type Section = Readonly<Record<string, unknown>>;

/** One remark for honest callers and one an operator: which of their prices are defaults. */
export function priceRemarks(variant: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  return [...callerRemarks(variant), ...operatorRemarks(variant, catalogue)];
}

function callerRemarks({ tree, world }: WorldVariant): readonly Remark[] {
  const isUsed = world.callers.some(({ kind }) => kind === 'wanted');
  if (!isUsed || callerPricesOf.currency === world.currency) return [];
  const { household, staff, classes } = (tree as Section).callerCosts as Section;
  const ofClasses = Object.entries(classes as Section).map(
    ([id, prices]) => [`classes.${id}`, prices] as const,
  );
  const left = [
    ...defaultsIn(household, householdPrices, 'household.'),
    ...[['staff', staff] as const, ...ofClasses].flatMap(([name, prices]) =>
      defaultsIn(prices, staffPrices, `${name}.`),
    ),
  ];
  return remarksOf(['callerCosts'], { left, prices: callerPricesOf, currency: world.currency });
}

function operatorRemarks({ tree, world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const callers = (tree as Section).callers as Readonly<Record<string, Section>>;
  return world.callers.flatMap((caller) => {
    if (caller.kind === 'wanted') return [];
    const { prices, parameters } = catalogue.books.find(({ id }) => id === caller.books.use) ?? {};
    if (prices === undefined || parameters === undefined || prices.currency === world.currency) return [];
    const left = defaultsIn(callers[caller.id].books, parameters);
    return remarksOf(['callers', caller.id, 'books'], { left, prices, currency: world.currency });
  });
}

/** Names, behind `before`, of prices below `tree` that are as the table has them; nothing costs nothing in any currency. */
function defaultsIn(tree: unknown, parameters: ParameterTable, before: string = ''): readonly string[] {
  return leavesBelow(tree, [])
    .filter(({ leaf }) => leaf.type === 'money' && leaf.value !== 0 && isDefault(leaf, parameters[leaf.name]))
    .map(({ leaf: { name } }) => before + name);
}

function remarksOf(
  path: Path,
  of: { left: readonly string[]; prices: { currency: string; year: number }; currency: string },
): readonly Remark[] {
  const { left, prices, currency } = of;
  if (left.length === 0) return [];
  const says = `${left.length} default prices are ${prices.currency} of ${prices.year} and count as ${currency}: write your own in ${currency} (${listed(left)})`;
  return [{ path, says }];
}
