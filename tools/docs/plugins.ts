/** Writes docs/reference/plugins.md: `node tools/docs/plugins.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { pluginReference } from './pluginReference.ts';

const target = new URL('../../docs/reference/plugins.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, pluginReference(builtInCatalogue));
