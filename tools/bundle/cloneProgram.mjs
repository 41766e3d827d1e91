/** `node tools/bundle/cloneProgram.mjs OUT`: the program of this clone, put together in the folder OUT; other files are read where they stand. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { bundle } from './bundle.mjs';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const out = path.resolve(process.argv[2] ?? '.');
/** Each of these is up to a few hundred files, which to find and to read takes half of the time of a short verb. */
const packages = ['commander', 'hyparquet', 'hyparquet-writer', 'vega', 'vega-lite', 'yaml', 'zod'];
/** The one module that tells where entries stand. */
const entries = 'study/threads/programEntry';

/**
 * The sources are run instead, which tell what is wrong with them: one line is enough.
 * @param {Error} error
 */
function tell(error) {
  const reason = stripVTControlCharacters(error.message).replaceAll(/\s+/g, ' ').trim();
  process.stderr.write(`ringfence: the program is not put together, its sources are run: ${reason}\n`);
  process.exitCode = 1;
}

await bundle({
  source,
  out,
  packages,
  fileOf: (module) =>
    module === entries ? path.join(out, `${module}.js`) : path.join(source, `${module}.ts`),
}).catch(tell);
