/** The reference page is what the program's own tables say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { scenarioReference } from '../../../../tools/docs/scenarioReference.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';

test('docs/reference/scenario.md is current; `node tools/docs/scenario.ts` writes it', () => {
  const page = readFileSync(new URL('../../../../docs/reference/scenario.md', import.meta.url), 'utf8');
  expect(page).toBe(scenarioReference(builtInCatalogue));
});

test('the page has a table for every part with its parameters, in the file’s own spelling', () => {
  const page = scenarioReference(fixtureCatalogue);
  expect(page).toContain('#### `fixed-per-day` (version 1)');
  expect(page).toContain('| `hours` | when it calls | hours |  | `["09:00","20:00"]` |  | assumed |');
  expect(page).toContain('| `preHistory` |');
  expect(page).not.toMatch(/undefined|\[object/);
});

test('the file that the page shows is valid', () => {
  const [, example] = /```yaml\n([\s\S]*?)```/.exec(scenarioReference(builtInCatalogue)) ?? [];
  expect(resolveScenario({ text: example, file: 'page' }, builtInCatalogue).failures).toEqual([]);
});
