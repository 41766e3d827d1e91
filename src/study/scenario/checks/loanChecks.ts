/** Whether the caller that is to lend its numbers is there, is an honest one other than the borrower, and has so many numbers. */
import type { PartSettings } from '../../../model/world/world.ts';
import { needOf, pluginOf } from './blockUses.ts';
import { isLeaf } from '../../reading/leaf.ts';
import { nearestHint, oneOf, type Problem, valueAt } from '../../reading/problem.ts';
import type { WorldCheck } from './worldCheck.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';

/** All such faults of a world. */
export function loanProblems(variant: WorldVariant, check: WorldCheck): readonly Problem[] {
  const lenders = lendersOf(variant, check);
  return [
    ...namedCallers(variant.tree).flatMap((named) => lenderProblems(named, { variant, lenders })),
    ...countProblems(variant, { check, lenders }),
  ];
}

/** Numbers by id of the honest callers that have any of their own. */
type Lenders = ReadonlyMap<string, number>;

function lendersOf({ world }: WorldVariant, check: WorldCheck): Lenders {
  return new Map(
    world.callers.flatMap((caller) => {
      if (caller.kind === 'operator') return [];
      const numbers = needOf(caller, 'caller', check)?.numbers ?? 0;
      return numbers > 0 ? [[caller.id, numbers] as const] : [];
    }),
  );
}

/** The name of a caller as the value of a parameter. */
interface NamedCaller {
  readonly path: Path;
  readonly name: string;
}

function namedCallers(tree: unknown, path: Path = []): readonly NamedCaller[] {
  if (isLeaf(tree)) return tree.type === 'caller' ? [{ path, name: String(tree.value) }] : [];
  if (typeof tree !== 'object' || tree === null) return [];
  const entries = Array.isArray(tree) ? [...tree.entries()] : Object.entries(tree);
  return entries.flatMap(([key, child]) => namedCallers(child, [...path, key]));
}

function lenderProblems(
  { path, name }: NamedCaller,
  { variant, lenders }: { variant: WorldVariant; lenders: Lenders },
): readonly Problem[] {
  const { world, written } = variant;
  if (lenders.has(name)) return [];
  const caller = world.callers.find(({ id }) => id === name);
  const known = [...lenders.keys()];
  const whom = 'an honest caller with numbers of its own';
  const expected = known.length === 0 ? `${whom}; there is none in this world` : `${whom}: ${oneOf(known)}`;
  if (caller === undefined) {
    // A caller with a fault of its own is only cut out.
    if (name !== '' && valueAt(written, ['callers', name]) !== undefined) return [];
    const found = name === '' ? 'nobody' : `the unknown caller "${name}"`;
    return [{ path, found, expected, hint: nearestHint(name, known) }];
  }
  if (path[1] === name) return [{ path, found: `"${name}", which borrows`, expected }];
  if (caller.kind === 'wanted') return [{ path, found: `"${name}", which has none`, expected }];
  const found = `"${name}", an operator, which gives its numbers up and rents others while it works`;
  return [{ path, found, expected, hint: howToLendOnly }];
}

/** What stands in for an operator that does nothing but lend. */
const howToLendOnly =
  'a firm that lives on lending is `use: customer-service` with an `attemptsPerDay` near 0';

interface Borrower {
  readonly part: PartSettings;
  readonly path: Path;
}

/** Strategies of all operators, alternatives included. */
const borrowersOf = ({ world }: WorldVariant): readonly Borrower[] =>
  world.callers.flatMap((caller) =>
    caller.kind === 'wanted'
      ? []
      : [
          { part: caller.callingNumber, path: ['callers', caller.id, 'callingNumber'] },
          ...caller.alternatives.callingNumber.map((part, i) => ({
            part,
            path: ['callers', caller.id, 'alternatives', 'callingNumber', i],
          })),
        ],
  );

function countProblems(
  variant: WorldVariant,
  { check, lenders }: { check: WorldCheck; lenders: Lenders },
): readonly Problem[] {
  return borrowersOf(variant).flatMap(({ part: { use, parameters }, path }) => {
    const plugin = pluginOf(use, 'calling-number', check);
    const borrows = plugin !== undefined && 'borrows' in plugin ? plugin.borrows : undefined;
    if (borrows === undefined) return [];
    const lender = String(parameters[borrows.lender]);
    const count = Number(parameters[borrows.numbers]);
    const has = lenders.get(lender);
    if (has === undefined || count <= has) return [];
    const found = `${count} numbers`;
    return [{ path: [...path, borrows.numbers], found, expected: `at most ${has}, those of ${lender}` }];
  });
}
