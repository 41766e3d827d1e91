/** `node tools/bundle/cloneProgram.mjs OUT`: the program of this clone, put together in the folder OUT; other files are read where they stand. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const out = path.resolve(process.argv[2] ?? '.');
/** The one module that tells where entries stand. */
const entries = 'study/programEntry';

await bundle({
  source,
  out,
  fileOf: (module) =>
    module === entries ? path.join(out, `${module}.js`) : path.join(source, `${module}.ts`),
});
