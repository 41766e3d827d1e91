/** What is said of a part that fails between its making and the first call. */
import type { Family } from '../../model/contracts/plugin.ts';
import type { Failure, NamedAt } from '../failures/failure.ts';
import { shortened } from '../failures/printable.ts';

const longest = 200;

/** Told at the place that names it; `says`: what a run would say of it. */
export const failsWhenMade = (place: NamedAt, family: Family, says: string): Failure => ({
  ...place,
  found: `a part that fails before the first call: ${shortened(says.split('\n')[0], longest)}`,
  expected: `a plug-in of family ${family} that can be made with these parameters`,
  hint: '',
});
