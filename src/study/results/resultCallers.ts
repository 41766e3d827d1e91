/** Who calls, in the order of the declarations: for those who read the results. */
import type { CallerSettings, World } from '../../model/world/world.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import type { ResultCaller } from './results.ts';

export function resultCallers({ callers }: World): readonly ResultCaller[] {
  return callers.map((caller) => ({ id: caller.id, class: caller.class, ...membersOf(caller) }));
}

/** A third party's caller keeps to itself who its members are. */
function membersOf(caller: CallerSettings): Pick<ResultCaller, 'kind' | 'members'> {
  if (caller.kind === 'operator') return { kind: 'operators', members: caller.operators };
  const plugin = builtInCatalogue.caller.find(({ id }) => id === caller.use);
  if (plugin === undefined) return { kind: 'unknown', members: null };
  if (plugin.membersFrom === '') return { kind: 'subscribers', members: null };
  return { kind: 'firms', members: Number(caller.parameters[plugin.membersFrom]) };
}
