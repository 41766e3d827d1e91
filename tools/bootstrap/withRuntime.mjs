/** `node tools/bootstrap/withRuntime.mjs FILE ARGS`: runs one of the project's tools under a Node that suits it. */
import { runFile } from './program.mjs';

const [file, ...args] = process.argv.slice(2);
await runFile(file, args);
