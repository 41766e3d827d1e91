/** What is counted against the control is 0 in the control: there it can be neither limited nor known better. */
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import type { Problem } from '../../reading/problem.ts';

export function zeroInControl(
  { metric, arm }: { readonly metric: string; readonly arm?: string | undefined },
  { path, control }: { readonly path: Problem['path']; readonly control: string },
): readonly Problem[] {
  const isAgainstControl = metricCatalogue.some(
    ({ id, isAgainstControl: is }) => id === metric && is === true,
  );
  if (arm !== control || !isAgainstControl) return [];
  const found = `the control arm "${arm}", in which ${metric} is 0 by definition`;
  return [{ path: [...path, 'arm'], found, expected: 'another arm' }];
}
