/** What a detector needs and a trace does not hold. */
import type { Place } from '../../../model/contracts/detector.ts';
import type { Need } from '../../../model/contracts/plugin.ts';

/** Columns of a trace, and those of them that are not empty throughout. */
export interface ColumnsHeld {
  readonly columns: readonly string[];
  readonly filled: readonly string[];
}

/** A need that is not met, and the columns that would have told; none where the place could not show them, or no column could. */
export interface Lack {
  readonly what: Need;
  readonly columns: readonly { readonly name: string; readonly is: 'absent' | 'empty' }[];
}

/** Columns that a detector sees at the originating carrier alone. */
const seenAtOrigin = ['account', 'line', 'sim', 'cell'];

/** Needs by their order, then what is not seen at the place; `isAnswered` says which registries somebody speaks for. */
export function lacksOf(
  { needs, place }: { readonly needs: readonly Need[]; readonly place: Place },
  { columns, filled }: ColumnsHeld,
  isAnswered: (need: Need) => boolean,
): readonly Lack[] {
  const holds = (name: string): boolean => filled.includes(name);
  const lack = (what: Lack['what'], names: readonly string[]): Lack => ({
    what,
    columns: names.map((name) => ({ name, is: columns.includes(name) ? 'empty' : 'absent' })),
  });
  const unmet = needs.flatMap((need) => {
    if (need === 'origin') return place === 'origin' ? [] : [lack(need, [])];
    if (need === 'release') return holds('conversation_ms') ? [] : [lack(need, ['conversation_ms'])];
    if (need === 'reports') {
      const told = ['is_marked', 'complained_at_ms'];
      return told.some(holds) ? [] : [lack(need, told)];
    }
    return isAnswered(need) ? [] : [lack(need, [])];
  });
  const unseen = place === 'origin' ? seenAtOrigin.filter((name) => !holds(name)) : [];
  return unseen.length === 0 ? unmet : [...unmet, lack('origin', unseen)];
}
