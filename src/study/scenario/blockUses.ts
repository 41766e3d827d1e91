/** Where a world names number blocks, and how many numbers callers want of them. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { BlockKind, BlockSettings, World } from '../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from './catalogue.ts';
import { isLeaf } from './leaf.ts';
import type { Path } from './yamlPlace.ts';

/** A list of block ids in the world. */
export interface BlockList {
  readonly path: Path;
  readonly blocks: readonly string[];
  /** Kinds that make sense there. */
  readonly kinds: readonly BlockKind[];
}

/** Numbers that one entry of `callers` shows. */
export interface NumberDemand {
  /** Where the count is written. */
  readonly path: Path;
  readonly numbers: number;
  /** Ordinals of the blocks that they are dealt from. */
  readonly blocks: readonly number[];
}

const callable: readonly BlockKind[] = ['mobile', 'geographic', 'toll-free', 'code'];
const anyKind: readonly BlockKind[] = [...callable, 'foreign', 'invalid'];
const subscribable: readonly BlockKind[] = ['mobile', 'geographic'];

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

/** Demands of all callers; a part that is not loaded demands nothing. */
export function callerDemands(
  world: World,
  plugins: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly NumberDemand[] {
  return world.callers.flatMap((caller) => {
    const isOperator = caller.kind === 'operator';
    const part = isOperator ? caller.callingNumber : caller;
    const family = plugins.catalogue[isOperator ? 'calling-number' : 'caller'];
    const plugin = family.find(({ id }) => id === part.use) ?? plugins.loaded.get(part.use);
    const from = plugin !== undefined && 'numbersFrom' in plugin ? plugin.numbersFrom : '';
    if (from === '') return [];
    const path = ['callers', caller.id, ...(isOperator ? ['callingNumber'] : []), from];
    const numbers = Number(part.parameters[from]) * (isOperator ? caller.operators : 1);
    return [{ path, numbers, blocks: dealtFrom(world.numbering, part.parameters) }];
  });
}

/** The model's order of preference: named blocks, blocks of the kind in service, any in service. */
function dealtFrom(numbering: readonly BlockSettings[], values: ParameterValues): readonly number[] {
  const named = (values.blocks ?? []) as readonly string[];
  const ordinals = [...numbering.keys()];
  const served = ordinals.filter((b) => numbering[b].kind !== 'invalid' && numbering[b].allocated > 0);
  const isFixed = (b: number): boolean =>
    ['geographic', 'toll-free', 'code'].includes(numbering[b].kind) &&
    ['any', 'service'].includes(numbering[b].purpose);
  const lists = [
    ordinals.filter((b) => named.includes(numbering[b].id)),
    values.numberKind === 'fixed' ? served.filter(isFixed) : [],
    served.filter((b) => numbering[b].kind === 'mobile'),
    served,
  ];
  return lists.find((list) => list.length > 0) ?? ordinals;
}
