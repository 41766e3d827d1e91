/** The option that lets modules come from elsewhere than the folder of what names them. */
import { InvalidArgumentError, Option } from 'commander';
import { pathStatus } from '../../study/failures/pathStatus.ts';
import { collect } from './optionValues.ts';

/** A folder or file that is there; may be repeated. `says`: where they come from else. */
export const moduleOption = (
  says: string = 'folder or file outside the scenario’s folder that modules may come from, repeatable',
): Option =>
  new Option('--allow-module <path>', says).argParser((text, before: readonly string[] | undefined) => {
    // That it is empty is told elsewhere.
    if (text !== '' && pathStatus(text) === undefined)
      throw new InvalidArgumentError('Expected a folder or a file that is there.');
    return collect(text, before);
  });
