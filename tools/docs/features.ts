/** Writes docs/reference/features.md: `node tools/docs/features.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { features } from '../../src/model/features/featureList.ts';
import { featureReference } from './featureReference.ts';

const target = new URL('../../docs/reference/features.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, featureReference(features));
