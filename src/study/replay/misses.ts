/** What a detector needs and a trace does not hold. */
import type { Need } from '../../model/contracts/plugin.ts';

/** In words, one for each need that is not met; `columns` are those of the trace, `isAnswered` says which registries somebody speaks for. */
export function missesOf(
  needs: readonly Need[],
  columns: readonly string[],
  isAnswered: (need: Need) => boolean,
): readonly string[] {
  const has = (name: string): boolean => columns.includes(name);
  return needs.flatMap((need) => {
    if (need === 'release')
      return has('conversation_ms') ? [] : ['how calls ended: there is no conversation_ms'];
    if (need === 'reports')
      return has('is_marked') || has('complained_at_ms')
        ? []
        : ['what callees report: there is neither is_marked nor complained_at_ms'];
    return isAnswered(need) ? [] : [`${need}: a trace has no registries; --world or --registry names them`];
  });
}
