/** Writes docs/reference/trace.md: `node tools/docs/trace.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { traceReference } from './traceReference.ts';

const target = new URL('../../docs/reference/trace.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, traceReference());
