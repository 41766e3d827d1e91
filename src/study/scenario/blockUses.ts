/** Where a world names number blocks, what for, and how many numbers are wanted of them. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { BlockKind, BlockSettings, CallerSettings, World } from '../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from './catalogue.ts';
import { isLeaf } from './leaf.ts';
import type { Path } from './yamlSource.ts';

/** A list of block ids in the world. */
export interface BlockList {
  readonly path: Path;
  readonly blocks: readonly string[];
  /** Kinds that make sense there. */
  readonly kinds: readonly BlockKind[];
}

/** Numbers that are dealt from blocks: one a subscriber, those that callers show. */
export interface NumberDemand {
  /** Where the count is written. */
  readonly path: Path;
  readonly numbers: number;
  /** Blocks that they are dealt from. */
  readonly blocks: readonly string[];
}

const callable: readonly BlockKind[] = ['mobile', 'geographic', 'toll-free', 'code'];
const anyKind: readonly BlockKind[] = [...callable, 'foreign', 'invalid'];
const subscribable: readonly BlockKind[] = ['mobile', 'geographic'];

/** Numbers in service of a block. */
export function allocatedNumbers(block: BlockSettings): number {
  return Math.floor(10 ** block.digits * block.allocated);
}

/** All lists of block ids in a checked tree. */
export function blockLists(tree: unknown, path: Path = []): readonly BlockList[] {
  if (isLeaf(tree)) {
    if (tree.type !== 'blocks') return [];
    return [{ path, blocks: tree.value as readonly string[], kinds: kindsAt(path) }];
  }
  if (typeof tree !== 'object' || tree === null) return [];
  if (Array.isArray(tree)) return tree.flatMap((item, i) => blockLists(item, [...path, i]));
  return Object.entries(tree).flatMap(([key, child]) => blockLists(child, [...path, key]));
}

function kindsAt(path: Path): readonly BlockKind[] {
  if (path[0] === 'population') return subscribable;
  if (path[0] === 'callers') return path[2] === 'callingNumber' ? anyKind : callable;
  return anyKind;
}

/** Blocks that subscribers get when none are named. */
export function defaultBlocks(world: World): readonly string[] {
  return world.numbering
    .filter((block) => block.kind === 'mobile' && block.allocated > 0)
    .map((block) => block.id);
}

/** All demands of a world; a part that is not loaded demands nothing. */
export function numberDemands(
  world: World,
  plugins: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly NumberDemand[] {
  const named = (values: ParameterValues): readonly string[] => {
    const blocks = values.blocks;
    return Array.isArray(blocks) && blocks.length > 0 ? (blocks as readonly string[]) : defaultBlocks(world);
  };
  const groups = world.population.map(({ id, parameters }) => ({
    path: ['population', id, 'subscribers'],
    numbers: Number(parameters.subscribers),
    blocks: named(parameters),
  }));
  return [...groups, ...world.callers.flatMap((caller) => callerDemand(caller, { ...plugins, named }))];
}

interface CallerContext {
  readonly catalogue: Catalogue;
  readonly loaded: LoadedPlugins;
  readonly named: (values: ParameterValues) => readonly string[];
}

function callerDemand(
  caller: CallerSettings,
  { catalogue, loaded, named }: CallerContext,
): readonly NumberDemand[] {
  const isOperator = caller.kind === 'operator';
  const part = isOperator ? caller.callingNumber : caller;
  const family = isOperator ? catalogue['calling-number'] : catalogue.caller;
  const plugin = family.find(({ id }) => id === part.use) ?? loaded.get(part.use);
  const from = plugin !== undefined && 'numbersFrom' in plugin ? plugin.numbersFrom : '';
  if (from === '') return [];
  const path = isOperator ? ['callers', caller.id, 'callingNumber', from] : ['callers', caller.id, from];
  const numbers = Number(part.parameters[from]) * (isOperator ? caller.operators : 1);
  return [{ path, numbers, blocks: named(part.parameters) }];
}
