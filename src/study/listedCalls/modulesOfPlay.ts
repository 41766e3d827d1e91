/** The modules of one play of several, with the place at which this one names them. */
import type { ModuleUse } from '../modules/moduleUse.ts';
import type { ListedPlay } from './listedCalls.ts';

export const modulesOfPlay = (
  modules: readonly ModuleUse[],
  { id, use }: Pick<ListedPlay, 'id' | 'use'>,
): readonly ModuleUse[] =>
  modules
    .filter(({ reference }) => reference === use)
    .map((module) => ({ ...module, named: module.named.filter(({ path }) => path === `plays.${id}.use`) }));
