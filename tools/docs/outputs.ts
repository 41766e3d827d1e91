/** Writes docs/reference/outputs.md: `node tools/docs/outputs.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonOutputs } from '../../src/study/outputs/jsonOutputs.ts';
import { outputReference } from './outputReference.ts';

const target = new URL('../../docs/reference/outputs.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, outputReference(jsonOutputs));
