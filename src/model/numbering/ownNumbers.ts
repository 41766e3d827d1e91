/** Numbers that organisations and operators show: how many a declaration has and which blocks they are dealt from. */
import { mix } from '../../engine/random/mix.ts';
import type { Key } from '../../engine/random/key.ts';
import type { CallerPlugin } from '../contracts/caller.ts';
import type { NumberKind } from '../contracts/operator/callingNumber.ts';
import type { ParameterValues } from '../contracts/parameter.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { BlockSettings } from '../world/world.ts';
import type { FreeNumbers } from './freeNumbers.ts';
import { randomInRegion, randomNumber } from './numberChoice.ts';
import type { BlockList } from './numberChoice.ts';
import type { NumberPlan } from './numberPlan.ts';

/** What one declaration of the world's `callers` needs. */
export interface OwnNumbers {
  readonly count: number;
  /** Ids of blocks; empty: every block in service of the kind. */
  readonly blocks: readonly string[];
  readonly kind: NumberKind;
  /** How many of them lie side by side; absent: 1, scattered. */
  readonly run?: number;
  /** As many from each block as from any other; absent: at random over all of them. */
  readonly isSpread?: boolean;
}

/** Of a wanted declaration: the count parameter that the plug-in names, and its `blocks` and `numberKind` if it has them. */
export function ownNumbersOfCaller(plugin: CallerPlugin, parameters: ParameterValues): OwnNumbers {
  return {
    count: plugin.numbersFrom === '' ? 0 : Number(parameters[plugin.numbersFrom]),
    blocks: (parameters['blocks'] ?? []) as readonly string[],
    kind: parameters['numberKind'] === 'fixed' ? 'fixed' : 'mobile',
  };
}

const isInService = (block: BlockSettings): boolean => block.kind !== 'invalid' && block.allocated > 0;
const isFixed = (block: BlockSettings): boolean =>
  ['geographic', 'toll-free', 'code'].includes(block.kind) &&
  (block.purpose === 'any' || block.purpose === 'service');

/** Ordinals of the blocks that a declaration is dealt from. */
export function blocksFor(plan: NumberPlan, wanted: OwnNumbers): Int32Array {
  const { blocks } = plan;
  const ordinals = [...blocks.keys()];
  const named = ordinals.filter((b) => wanted.blocks.includes(blocks[b].id));
  const mobile = ordinals.filter((b) => blocks[b].kind === 'mobile' && isInService(blocks[b]));
  const fixed = ordinals.filter((b) => isFixed(blocks[b]) && isInService(blocks[b]));
  const inbound = ordinals.filter((b) => blocks[b].purpose === 'inbound-only' && isInService(blocks[b]));
  const ofKind = { mobile, fixed, 'inbound-only': inbound }[wanted.kind];
  const byKind = ofKind.length > 0 ? ofKind : mobile;
  const rest = ordinals.filter((b) => isInService(blocks[b]));
  return Int32Array.from([named, byKind, rest].find((candidates) => candidates.length > 0) ?? ordinals);
}

const triesInRegion = 512;
const triesAnywhere = 256;

/**
 * The `ordinal`-th number of the declaration with this key: in the region if it has room, else anywhere in the blocks; 0 when they have none left.
 * `list`: of the same blocks. Draws hang on (declaration, ordinal, try) only, so another declaration moves a number just where both would have the same.
 */
export function chooseOwnNumber(
  from: { readonly blocks: Int32Array; readonly key: Key; readonly ordinal: number },
  list: BlockList,
  free: FreeNumbers,
): NumberIndex {
  const { blocks, key, ordinal } = from;
  // In a full region all tries would be in vain.
  const isFull = list.regionSize > 0 && !free.isRoomInRegion(blocks);
  for (let attempt = isFull ? triesInRegion : 0; attempt < triesInRegion + triesAnywhere; attempt++) {
    const word = mix(key.low, key.high, ordinal, attempt);
    const choose = attempt < triesInRegion ? randomInRegion : randomNumber;
    const number = choose(list, word);
    if (!free.isTaken(number)) return number;
  }
  for (const block of blocks) {
    const number = free.leastIn(block);
    if (number > 0) return number;
  }
  return 0;
}
