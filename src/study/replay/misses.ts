/** What a detector needs and a trace does not hold. */
import type { Place } from '../../model/contracts/detector.ts';
import type { Need } from '../../model/contracts/plugin.ts';

/** Columns of a trace, and those of them that are not empty throughout. */
export interface ColumnsHeld {
  readonly columns: readonly string[];
  readonly filled: readonly string[];
}

/** Columns that a detector sees at the originating carrier alone. */
const seenAtOrigin = ['account', 'line', 'sim', 'cell'];

/** In words, one for each need that is not met, and one for what the place would show; `isAnswered` says which registries somebody speaks for. */
export function missesOf(
  { needs, place }: { readonly needs: readonly Need[]; readonly place: Place },
  { columns, filled }: ColumnsHeld,
  isAnswered: (need: Need) => boolean,
): readonly string[] {
  const holds = (name: string): boolean => filled.includes(name);
  /** `there is no A, B is empty`. */
  const lack = (...names: readonly string[]): string =>
    names.map((name) => (columns.includes(name) ? `${name} is empty` : `there is no ${name}`)).join(', ');
  const unmet = needs.flatMap((need) => {
    if (need === 'origin')
      return place === 'origin' ? [] : [`what the originating carrier alone sees: it judges at ${place}`];
    if (need === 'release')
      return holds('conversation_ms') ? [] : [`how calls ended: ${lack('conversation_ms')}`];
    if (need === 'reports')
      return holds('is_marked') || holds('complained_at_ms')
        ? []
        : [`what callees report: ${lack('is_marked', 'complained_at_ms')}`];
    return isAnswered(need) ? [] : [`${need}: a trace has no registries; --world or --registry names them`];
  });
  const unseen = place === 'origin' ? seenAtOrigin.filter((name) => !holds(name)) : [];
  return unseen.length === 0
    ? unmet
    : [...unmet, `what the originating carrier alone sees: ${lack(...unseen)}`];
}
