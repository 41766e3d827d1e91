/** Runs a file of a clone under a Node that suits it, after installing what is missing. */
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { satisfiesRange } from '../../bin/nodeRange.mjs';
import { endLike, runChild } from './childProcess.mjs';
import { programFile } from './programFile.mjs';
import { ensureReady } from './ready.mjs';
import { endWith } from './stop.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** From these versions on Node strips types without a warning. */
const quietRange = '^24.12 || >=26';

/** @param {string} node @returns {NodeJS.ProcessEnv} with the chosen Node first on the PATH, for the children of the child */
function environmentFor(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: `${path.dirname(node)}${path.delimiter}${process.env[name] ?? ''}` };
}

/**
 * @param {(node: string) => Promise<string>} targetOf the file to run
 * @param {readonly string[]} args
 */
async function execute(targetOf, args) {
  const node = await ensureReady(root);
  const target = await targetOf(node);
  const isOwn = node === process.execPath;
  if (isOwn && satisfiesRange(process.versions.node, quietRange)) {
    process.argv = [node, target, ...args];
    await import(pathToFileURL(target).href);
    return;
  }
  const flags = isOwn ? ['--disable-warning=ExperimentalWarning'] : [];
  endLike(await runChild(node, [...flags, target, ...args], { stdio: 'inherit', env: environmentFor(node) }));
}

/**
 * Runs a file of the project, and ends this process the way that file's process ended.
 * @param {string} file below the project's folder
 * @param {readonly string[]} args
 */
export async function runFile(file, args) {
  await execute(async () => path.join(root, file), args).catch(endWith);
}

/** Compiling all modules takes half of a short verb's time: what is compiled is kept, by content, in an ignored folder. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= path.join(root, '.ready', 'compiled');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
}

/**
 * Runs Ringfence.
 * @param {readonly string[]} args
 */
export async function runProgram(args) {
  keepCompiled();
  await execute((node) => programFile(root, node), args).catch(endWith);
}
