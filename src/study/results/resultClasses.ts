/** Classes of the results in the order in which declarations first name them. */
import type { CallerPlugin } from '../../model/contracts/caller.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import type { Results } from './results.ts';

/** A third party's class is protected only when its module says so, which is not known here: then it is not. */
export function resultClasses({ world }: ResolvedScenario): Results['classes'] {
  const isProtected = (use: string): boolean =>
    builtInCatalogue.caller.some((plugin: CallerPlugin) => plugin.id === use && plugin.isProtected);
  const classes = new Map<string, Results['classes'][number]>();
  for (const caller of world.callers) {
    if (classes.has(caller.class)) continue;
    const isUnwanted = caller.kind === 'operator';
    classes.set(caller.class, {
      id: caller.class,
      isUnwanted,
      isProtected: !isUnwanted && isProtected(caller.use),
    });
  }
  return [...classes.values()];
}
