/** Whether callers of a wanted class can make calls that their callees do not want: these are told apart from the wanted ones. */
import type { CallerPlugin } from '../../contracts/caller.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';

/** Only a caller that says that all of its calls are wanted has none that are not. */
export function mayBeUnwanted({ wantedFrom }: CallerPlugin, parameters: ParameterValues): boolean {
  if (wantedFrom === '') return false;
  return wantedFrom === undefined || Number(parameters[wantedFrom]) !== 1;
}
