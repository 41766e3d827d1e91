/**
 * `standingProgram.mjs MAIN`, forked: runs the program's main file for each message `{args, folder}`, one after the other, as if it had been
 * started there anew, and answers with the exit code and what it wrote. What main imports stays loaded, a module of a user's too.
 */
import { pathToFileURL } from 'node:url';

const [node, , main] = process.argv;
const address = pathToFileURL(main).href;
const streams = { out: process.stdout, err: process.stderr };
const warningPrinters = process.listeners('warning');
let starts = 0;
/** @type {Promise<unknown>} */
let before = Promise.resolve();

/**
 * @param {{ args: readonly string[], folder: string }} asked
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
async function start({ args, folder }) {
  const said = { out: '', err: '' };
  for (const name of /** @type {const} */ (['out', 'err']))
    streams[name].write = (text) => {
      said[name] += text;
      return true;
    };
  process.argv = [node, main, ...args];
  process.exitCode = 0;
  process.chdir(folder);
  starts += 1;
  try {
    await import(`${address}?start=${starts}`); // anew, whatever else is loaded already
  } catch (error) {
    said.err += error instanceof Error ? error.stack : error;
    process.exitCode = 1;
  }
  forgetListeners();
  return { code: Number(process.exitCode), ...said };
}

/** Those that a process has once, and would have again with each start. */
function forgetListeners() {
  for (const stream of Object.values(streams)) stream.removeAllListeners('error');
  process.removeAllListeners('warning');
  for (const print of warningPrinters) process.on('warning', print);
}

process.on('message', (/** @type {{ args: readonly string[], folder: string }} */ asked) => {
  before = before.then(async () => process.send?.(await start(asked)));
});
