/** The program of a clone, put together anew whenever its sources have changed, kept in an ignored folder. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { withDirectoryLock } from './directoryLock.mjs';

const main = path.join('command', 'main.js');
/** Programs kept: a running one may load a further part of itself after the sources have changed. */
const keptPrograms = 4;

/**
 * What distinguishes one state of the files from another: names, sizes, times of change. The lock file stands for the packages, some of which
 * are put in.
 * @param {string} root
 * @returns {string}
 */
function stateOf(root) {
  const hash = createHash('sha256');
  for (const file of filesOf(root)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root
 * @returns {readonly string[]}
 */
function filesOf(root) {
  const lock = path.join(root, 'package-lock.json');
  const entries = ['src', path.join('tools', 'bundle')].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
  );
  const files = entries.filter((entry) => entry.isFile());
  return [...files.map(({ parentPath, name }) => path.join(parentPath, name)), lock].filter(existsSync);
}

/** @param {string} folder */
function removeOldPrograms(folder) {
  const found = readdirSync(folder).map((name) => path.join(folder, name));
  const oldestFirst = found.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  for (const old of oldestFirst.slice(0, -keptPrograms)) rmSync(old, { recursive: true, force: true });
}

/**
 * @param {string} root folder of package.json
 * @param {string} node the executable to run the project with
 * @param {string} folder where the program is to be
 */
function putTogether(root, node, folder) {
  const unfinished = `${folder}.${process.pid}.unfinished`;
  // What the system refuses is no fault of the bundler's.
  mkdirSync(unfinished, { recursive: true });
  const bundler = path.join(root, 'tools', 'bundle', 'cloneProgram.mjs');
  const { status } = spawnSync(node, ['--disable-warning=ExperimentalWarning', bundler, unfinished], {
    stdio: ['ignore', 'ignore', 2],
  });
  if (status === 0) renameSync(unfinished, folder);
  else rmSync(unfinished, { recursive: true, force: true });
}

/**
 * Puts the program together unless it stands there already.
 * @param {string} root folder of package.json
 * @param {string} node the executable to run the project with
 * @param {string} folder where the program is to be
 */
async function ensureProgram(root, node, folder) {
  if (existsSync(path.join(folder, main))) return;
  const programs = path.dirname(folder);
  mkdirSync(programs, { recursive: true });
  const work = async () => {
    if (existsSync(path.join(folder, main))) return; // another process did it while this one waited
    putTogether(root, node, folder);
    removeOldPrograms(programs);
  };
  await withDirectoryLock(path.join(root, '.ready', 'lock'), work, () => undefined);
}

/**
 * The file to start: the program put together, or its sources where that cannot be (no bundler for this platform, a clone that may only be
 * read, a full disk).
 * @param {string} root folder of package.json
 * @param {string} node the executable to run the project with
 * @returns {Promise<string>}
 */
export async function programFile(root, node) {
  const sources = path.join(root, 'src', 'command', 'main.ts');
  if (!existsSync(path.join(root, 'node_modules', 'rolldown'))) return sources;
  const folder = path.join(root, '.ready', 'programs', stateOf(root));
  await ensureProgram(root, node, folder).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === undefined) throw error;
  });
  const file = path.join(folder, main);
  return existsSync(file) ? file : sources;
}
