/** Numbers that telephones know, whoever calls with them: the callee has saved them, or the screen shows a registered name. Hot path: replication. */
import { Relation } from '../../contracts/caller.ts';
import type { CallerSource } from '../../contracts/caller.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { WantedSource } from '../intents/wantedSource.ts';

/** Whose number it is. */
interface Holder {
  readonly part: CallerSource;
  readonly member: number;
  readonly isNamed: boolean;
}

const isKnown = ({ isNamed, part }: Holder): boolean => isNamed || part.hasSaved !== undefined;

export class KnownNumbers {
  readonly #holders: ReadonlyMap<NumberIndex, Holder>;
  /** They lie side by side in few blocks: most numbers are outside of them. */
  readonly #least: NumberIndex;
  readonly #greatest: NumberIndex;

  constructor(dealing: NumberDealing, sources: readonly Pick<WantedSource, 'caller' | 'part'>[]) {
    const holders = sources.flatMap(({ caller, part }) =>
      Array.from({ length: dealing.ownCount(caller) }, (_, member) => {
        const isNamed = part.isNamed?.(member) === true;
        return [dealing.ownNumber(caller, member), { part, member, isNamed }] as const;
      }).filter(([, holder]) => isKnown(holder)),
    );
    this.#holders = new Map(holders);
    this.#least = holders.reduce((least, [number]) => Math.min(least, number), Infinity);
    this.#greatest = holders.reduce((greatest, [number]) => Math.max(greatest, number), -1);
  }

  /** What the screen of a callee shows for a number; of nobody simulated, as `callee` below 0, what it shows to all. */
  relationTo(number: NumberIndex, callee: number): Relation {
    if (number < this.#least || number > this.#greatest) return Relation.unknown;
    const holder = this.#holders.get(number);
    if (holder === undefined) return Relation.unknown;
    const { part, member, isNamed } = holder;
    if (callee >= 0 && part.hasSaved?.(member, callee) === true) return Relation.contact;
    return isNamed ? Relation.business : Relation.unknown;
  }
}
