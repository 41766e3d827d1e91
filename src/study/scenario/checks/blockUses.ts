/** Where a world names number blocks, and how many numbers callers want of them. */
import type { CallingNumberPlugin, NumberKind } from '../../../model/contracts/operator/callingNumber.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { BlockKind, BlockSettings, PartSettings, World } from '../../../model/world/world.ts';
import type { AnyPlugin, Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { isLeaf } from '../../reading/leaf.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';

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
  if (path[0] === 'callers') return path.includes('callingNumber') ? anyKind : callable;
  return anyKind;
}

/** Blocks that subscribers get when none are named. */
export function defaultBlocks(world: World): readonly string[] {
  return world.numbering
    .filter((block) => block.kind === 'mobile' && block.allocated > 0)
    .map((block) => block.id);
}

/** Demands of all callers; a part that is not loaded demands nothing. */
export function callerDemands(world: World, plugins: Plugins): readonly NumberDemand[] {
  return world.callers.flatMap((caller) => {
    if (caller.kind === 'wanted') {
      const need = needOf(caller, 'caller', plugins);
      if (need === null) return [];
      const kind = caller.parameters.numberKind === 'fixed' ? 'fixed' : 'mobile';
      const blocks = dealtFrom(world.numbering, caller.parameters, kind);
      return [{ path: ['callers', caller.id, need.from], numbers: need.numbers, blocks }];
    }
    const { callingNumber, alternatives, operators } = caller;
    const needs = [
      { part: callingNumber, path: ['callingNumber'] },
      ...alternatives.callingNumber.map((part) => ({
        part,
        path: ['alternatives', 'callingNumber', part.id],
      })),
    ].flatMap(({ part, path }) => {
      const need = needOf(part, 'calling-number', plugins);
      return need === null ? [] : [{ path: [...path, need.from], numbers: need.numbers }];
    });
    if (needs.length === 0) return [];
    // Strategies share the numbers: the one that needs most decides.
    const most = needs.reduce((a, b) => (b.numbers > a.numbers ? b : a));
    const path = ['callers', caller.id, ...most.path];
    const numbers = most.numbers * operators;
    const plugin = pluginOf(callingNumber.use, 'calling-number', plugins);
    const { numberKind = 'mobile', areNumbersSpread = false } = (plugin ??
      {}) as Partial<CallingNumberPlugin>;
    const blocks = dealtFrom(world.numbering, callingNumber.parameters, numberKind);
    if (!areNumbersSpread) return [{ path, numbers, blocks }];
    const run = Number(callingNumber.parameters.run ?? 1);
    return blocks.map((block, i) => ({
      path,
      numbers: turnsOf(i, { numbers, run, blocks: blocks.length }),
      blocks: [block],
    }));
  });
}

/** How many of the numbers come out of the `i`-th block where blocks take turns, a run of neighbours each. */
function turnsOf(i: number, of: { numbers: number; run: number; blocks: number }): number {
  const round = of.run * of.blocks;
  const rest = (of.numbers % round) - i * of.run;
  return Math.floor(of.numbers / round) * of.run + Math.min(of.run, Math.max(0, rest));
}

type Plugins = { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins };

export const pluginOf = (
  use: string,
  family: 'caller' | 'calling-number',
  { catalogue, loaded }: Plugins,
): AnyPlugin | undefined => {
  const builtIn: readonly AnyPlugin[] = catalogue[family];
  return builtIn.find(({ id }) => id === use) ?? loaded.get(use);
};

/** How many numbers a part needs, and which of its parameters says so. */
export function needOf(
  { use, parameters }: PartSettings,
  family: 'caller' | 'calling-number',
  plugins: Plugins,
): { readonly from: string; readonly numbers: number } | null {
  const plugin = pluginOf(use, family, plugins);
  const from = plugin !== undefined && 'numbersFrom' in plugin ? plugin.numbersFrom : '';
  return from === '' ? null : { from, numbers: Number(parameters[from]) };
}

/** The model's order of preference: named blocks, blocks of the kind in service, any in service. */
function dealtFrom(
  numbering: readonly BlockSettings[],
  values: ParameterValues,
  kind: NumberKind,
): readonly number[] {
  const named = (values.blocks ?? []) as readonly string[];
  const ordinals = [...numbering.keys()];
  const served = ordinals.filter((b) => numbering[b].kind !== 'invalid' && numbering[b].allocated > 0);
  const isFixed = (b: number): boolean =>
    ['geographic', 'toll-free', 'code'].includes(numbering[b].kind) &&
    ['any', 'service'].includes(numbering[b].purpose);
  const lists = [
    ordinals.filter((b) => named.includes(numbering[b].id)),
    kind === 'fixed' ? served.filter(isFixed) : [],
    kind === 'inbound-only' ? served.filter((b) => numbering[b].purpose === 'inbound-only') : [],
    served.filter((b) => numbering[b].kind === 'mobile'),
    served,
  ];
  return lists.find((list) => list.length > 0) ?? ordinals;
}
