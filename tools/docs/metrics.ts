/** Writes docs/reference/metrics.md: `node tools/docs/metrics.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { metricReference } from './metricReference.ts';

const target = new URL('../../docs/reference/metrics.md', import.meta.url);

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, metricReference(metricCatalogue));
