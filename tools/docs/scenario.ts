/** Writes docs/reference/scenario.md: `node tools/docs/scenario.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { scenarioReference } from './scenarioReference.ts';

const target = new URL('../../docs/reference/scenario.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, scenarioReference(builtInCatalogue));
