/** Faults of the numbering plan: lengths, overlaps, unknown blocks, more numbers wanted than there are. */
import { longestNumberDigits } from '../../../model/numbering/longestNumber.ts';
import type { BlockSettings } from '../../../model/world/world.ts';
import { sizeOfBlock } from '../../../model/numbering/numberPlan.ts';
import { shareSubscribers } from '../../../model/numbering/subscriberShares.ts';
import { blockLists, callerDemands, defaultBlocks } from './blockUses.ts';
import type { NumberDemand } from './blockUses.ts';
import { nearestHint, oneOf, type Problem, valueAt } from '../../reading/problem.ts';
import { idFrom } from '../../reading/schemaParts.ts';
import type { WorldCheck } from './worldCheck.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Numbers of all blocks together stay below this, so that an index fits the tables. */
const mostNumbers = 2 ** 30;

/** All such faults of a world. */
export function numberingProblems(variant: WorldVariant, check: WorldCheck): readonly Problem[] {
  const { numbering } = variant.world;
  return [
    ...numbering.flatMap(lengthProblems),
    ...overlapProblems(numbering),
    ...sizeProblems(numbering),
    ...listProblems(variant),
    ...populationProblems(variant, check.isWhole),
    ...(check.isWhole ? demandProblems(variant, check) : []),
  ];
}

function lengthProblems(block: BlockSettings): readonly Problem[] {
  const length = digitsOf(block).length + block.digits;
  if (length <= longestNumberDigits) return [];
  const found = `numbers of ${length} digits`;
  return [
    {
      path: ['numbering', block.id, 'digits'],
      found,
      expected: `at most ${longestNumberDigits} with the prefix`,
    },
  ];
}

function digitsOf(block: BlockSettings): string {
  return block.prefix.replace('+', '');
}

/** Numbers of one length with one prefix inside the other would be the same numbers. */
function overlapProblems(blocks: readonly BlockSettings[]): readonly Problem[] {
  return blocks.flatMap((block, i) => {
    const other = blocks.slice(0, i).find((earlier) => overlaps(earlier, block));
    if (other === undefined) return [];
    const found = `the numbers of block ${other.id} again`;
    return [{ path: ['numbering', block.id, 'prefix'], found, expected: 'each number in one block' }];
  });
}

function overlaps(a: BlockSettings, b: BlockSettings): boolean {
  const isSameLength = a.prefix.length + a.digits === b.prefix.length + b.digits;
  return isSameLength && (a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix));
}

function sizeProblems(blocks: readonly BlockSettings[]): readonly Problem[] {
  const total = blocks.reduce((sum, block) => sum + 10 ** block.digits, 0);
  if (total < mostNumbers) return [];
  const found = `${total} numbers in all blocks`;
  return [
    { path: ['numbering'], part: 'key', found, expected: `fewer than ${mostNumbers}: use fewer digits` },
  ];
}

/** Blocks of the world in the order of the file, those with a fault of their own too; one with a wrong id also by the id that is proposed. */
function declaredBlocks({ world, written }: WorldVariant): readonly string[] {
  const all = valueAt(written, ['numbering']);
  const names = typeof all === 'object' && all !== null ? Object.keys(all) : [];
  return [...new Set([...names.map(idFrom), ...world.numbering.map(({ id }) => id)])];
}

function listProblems(variant: WorldVariant): readonly Problem[] {
  const { tree, world, written } = variant;
  const known = declaredBlocks(variant);
  const isDeclared = (name: string): boolean =>
    known.includes(name) || valueAt(written, ['numbering', name]) !== undefined;
  return blockLists(tree).flatMap(({ path, blocks, kinds }) =>
    blocks.flatMap((name, i): readonly Problem[] => {
      const block = world.numbering.find(({ id }) => id === name);
      if (block === undefined && isDeclared(name)) return [];
      if (block === undefined) {
        const hint = nearestHint(name, known);
        return [
          { path: [...path, i], found: `the unknown number block "${name}"`, expected: oneOf(known), hint },
        ];
      }
      if (kinds.includes(block.kind)) return [];
      return [
        {
          path: [...path, i],
          found: `block ${name} of kind ${block.kind}`,
          expected: `a block of kind ${kinds.join(', ')}`,
        },
      ];
    }),
  );
}

function populationProblems({ world }: WorldVariant, isWhole: boolean): readonly Problem[] {
  if (!isWhole) return [];
  if (world.population.length === 0) {
    const expected = 'at least one group of subscribers';
    return [{ path: ['population'], part: 'key', found: 'no group', expected }];
  }
  const needsDefault = world.population.find(
    ({ parameters }) => (parameters.blocks as readonly string[]).length === 0,
  );
  if (needsDefault === undefined || defaultBlocks(world).length > 0) return [];
  const expected = 'a number block of kind mobile with allocated numbers, or `blocks` of this group';
  return [{ path: ['population', needsDefault.id], part: 'key', found: 'no mobile numbers', expected }];
}

/** Subscribers are shared among blocks as the model does; callers' numbers come out of what is left. */
function demandProblems({ world }: WorldVariant, check: WorldCheck): readonly Problem[] {
  const { shortages, ofBlock } = shareSubscribers(world.numbering, world.population);
  const short = shortages.map(({ group, subscribers, numbers }) => ({
    path: ['population', group, 'subscribers'],
    found: `${subscribers} subscribers`,
    expected: `at most ${numbers}, the numbers in service that its blocks have left`,
  }));
  if (short.length > 0) return short;
  const left = world.numbering.map((block, b) => sizeOfBlock(block) - ofBlock[b]);
  const roomIn = (blocks: readonly number[]): number => blocks.reduce((sum, b) => sum + left[b], 0);
  const demands = callerDemands(world, check);
  const tooMany = demands
    .filter(({ numbers, blocks }) => numbers > roomIn(blocks))
    .map(({ path, numbers, blocks }) => {
      const names = blocks.map((b) => world.numbering[b].id).join(', ');
      return {
        path,
        found: `${numbers} numbers`,
        expected: `at most ${roomIn(blocks)}, the rest of ${names}`,
      };
    });
  if (tooMany.length > 0) return tooMany;
  const total = demands.reduce((sum, { numbers }) => sum + numbers, 0);
  const room = roomIn([...new Set(demands.flatMap(({ blocks }) => blocks))]);
  if (total <= room)
    return demands.flatMap((demand, i) => crowdedProblems(demand, demands.slice(0, i), roomIn));
  const found = `${total} numbers shown by all callers together`;
  return [{ path: ['callers'], part: 'key', found, expected: `at most ${room}, the rest of their blocks` }];
}

/** Numbers are dealt in the order of the declarations; from which of their blocks those before have theirs is drawn, so all may come out of these. */
function crowdedProblems(
  { path, numbers, blocks }: NumberDemand,
  before: readonly NumberDemand[],
  roomIn: (blocks: readonly number[]) => number,
): readonly Problem[] {
  const rivals = before.flatMap((other) => {
    const shared = other.blocks.filter((b) => blocks.includes(b));
    return shared.length === 0
      ? []
      : [{ caller: other.path[1], mayTake: Math.min(other.numbers, roomIn(shared)) }];
  });
  const left = Math.max(0, roomIn(blocks) - rivals.reduce((sum, { mayTake }) => sum + mayTake, 0));
  if (numbers <= left) return [];
  const names = [...new Set(rivals.map(({ caller }) => caller))].join(', ');
  return [
    {
      path,
      found: `${numbers} numbers`,
      expected: `at most ${left}: ${names}, declared before, may have the others of its blocks`,
    },
  ];
}
