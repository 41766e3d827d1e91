/** Classes of the results in the order in which declarations first name them. */
import type { CallerPlugin } from '../../model/contracts/caller.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import type { Results } from './results.ts';

/**
 * A class is protected when one of its declarations is, whichever comes first. A third party's is only when its module says so, which is not known here: then
 * it is not.
 */
export function resultClasses({ world: { callers } }: ResolvedScenario): Results['classes'] {
  const ids = [...new Set(callers.map((caller) => caller.class))];
  return ids.map((id) => {
    const members = callers.filter((caller) => caller.class === id);
    return {
      id,
      isUnwanted: members[0].kind === 'operator',
      isProtected: members.some((caller) => caller.kind === 'wanted' && isProtected(caller.use)),
    };
  });
}

const isProtected = (use: string): boolean =>
  builtInCatalogue.caller.some((plugin: CallerPlugin) => plugin.id === use && plugin.isProtected);
