/** What `show FILE --json` prints is as its published schema says, for every scenario that comes with the program. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultsOf, folder } from './shownScenarios.ts';

it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s, to the last key', (name) => {
  expect(faultsOf(name)).toEqual([]);
});
