/** Writes docs/reference/detector-speeds.md and the README's rows from the figures beside the page: `node tools/docs/detectorSpeeds.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { parseBenchResults } from '../../src/study/bench/benchResults.ts';
import { jsonFaultText } from '../../src/study/reading/jsonText.ts';
import { detectorSpeedReference, readmeRows, speedSizes } from './detectorSpeedReference.ts';
import { isSpeedHead, speedIdsIn } from './readmeSpeeds.ts';

const reference = new URL('../../docs/reference/', import.meta.url);
const figuresFile = new URL('detector-speeds.json', reference);
const readme = new URL('../../README.md', import.meta.url);

const results = parseBenchResults(readFileSync(figuresFile, 'utf8'), figuresFile.pathname);
if (!('cases' in results)) throw new Error(jsonFaultText(results));
const ids = detectorCatalogue.map(({ id }) => id);
const measured = results.cases.map((one) => one.case);
const missing = ids
  .flatMap((id) => speedSizes.map((size) => `detectors/${id}/${size}`))
  .filter((name) => !measured.includes(name));
if (missing.length > 0)
  throw new Error(`detector-speeds.json: not measured: ${missing.join(', ')}; the tables stay as they are`);
writeFileSync(new URL('detector-speeds.md', reference), detectorSpeedReference(results, ids));

const text = readFileSync(readme, 'utf8');
const lines = text.split('\n');
const first = lines.findIndex(isSpeedHead) + 2;
const shown = speedIdsIn(text);
lines.splice(first, shown.length, ...readmeRows(results, shown));
writeFileSync(readme, lines.join('\n'));
