/** `npm start`: the main job; `npm start -- ARGS` runs `ringfence ARGS`. */
import { runProgram } from './program.mjs';

const args = process.argv.slice(2);
await runProgram(args.length > 0 ? args : ['run', 'scenarios/cn-2020-ai-robots.yaml']);
