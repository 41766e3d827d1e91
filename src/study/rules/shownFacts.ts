/** What a numbering plan tells of the number shown on a recorded call. */
import { notKnown, ShownKind, ShownPurpose } from '../../model/contracts/ruleCalls.ts';
import type { PlannedCall } from '../../model/contracts/ruleCalls.ts';
import type { BlockSettings } from '../../model/world/world.ts';

export interface BlockFacts {
  readonly prefix: string;
  readonly length: number;
  readonly kind: number;
  readonly purpose: number;
}

/** Blocks as they can be told by the text of a number, the longest prefix first. */
export const blockFacts = (blocks: readonly BlockSettings[]): readonly BlockFacts[] =>
  blocks
    .map(({ prefix, digits, kind, purpose }) => ({
      prefix,
      length: prefix.length + digits,
      kind: ShownKind[kind],
      purpose: ShownPurpose[purpose],
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);

/** Writes what is known; a number of no block, and a withheld one, is not known. Whether one is in service only an invalid kind tells. */
export function shownFacts(planned: PlannedCall, number: string, blocks: readonly BlockFacts[] | null): void {
  const block = blocks?.find(({ prefix, length }) => number.length === length && number.startsWith(prefix));
  planned.shownKind = block?.kind ?? notKnown;
  planned.shownPurpose = block?.purpose ?? notKnown;
  planned.isShownAllocated = block?.kind === ShownKind.invalid ? 0 : notKnown;
  planned.isShownDomestic =
    block === undefined || block.kind === ShownKind.invalid
      ? notKnown
      : Number(block.kind !== ShownKind.foreign);
}
