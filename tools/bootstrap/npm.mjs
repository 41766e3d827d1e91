/** Runs `npm ci` in one of the project's folders with the npm that started us, its output on standard error. */
import path from 'node:path';
import { runChild } from './childProcess.mjs';
import { Stop } from './stop.mjs';

/** Settings of the outer npm that would make an install in here incomplete or put it elsewhere. */
const foreignSettings = [
  'NODE_ENV',
  'npm_config_omit',
  'npm_config_only',
  'npm_config_production',
  'npm_config_dry_run',
  'npm_config_global',
  'npm_config_location',
  'npm_config_package_lock',
  'npm_config_package_lock_only',
];

const installArguments = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** @returns {NodeJS.ProcessEnv} */
function environment() {
  const clean = { ...process.env };
  for (const name of foreignSettings) delete clean[name];
  return clean;
}

/** @returns {{ command: string, first: string[], shell: boolean }} npm's own script where one is named, else `npm` on the PATH */
function npmCommand() {
  const script = process.env.npm_execpath ?? '';
  if (/^np[mx]-cli\.[cm]?js$/.test(path.basename(script))) {
    const npmScript = path.join(path.dirname(script), path.basename(script).replace(/^npx/, 'npm'));
    return { command: process.execPath, first: [npmScript], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Installs exactly what the folder's lock file says.
 * @param {string} folder
 */
export async function installLocked(folder) {
  const { command, first, shell } = npmCommand();
  const ending = await runChild(command, [...first, ...installArguments], {
    cwd: folder,
    env: environment(),
    shell,
    stdio: ['ignore', 2, 2],
  }).catch((error) => {
    throw new Stop(
      `npm could not be started (${error.code}): install npm, or run "npm ci" in ${folder} yourself`,
    );
  });
  if (ending.code !== 0)
    throw new Stop(`"npm ci" in ${folder} failed with ${ending.signal ?? ending.code}; its words are above`);
}
