/** How outputs for people name a rule of an arm. */
import type { ArmRule } from './results.ts';

/** By the name under which sources and the library have it, its own before it where that is another. */
export const ruleName = ({ id, use }: Pick<ArmRule, 'id' | 'use'>): string =>
  id === use ? use : `${id} (${use})`;
