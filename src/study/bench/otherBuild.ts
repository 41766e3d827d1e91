/** Finds the program in a folder or a packed tarball. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratchFolder } from '../failures/scratchFolder.ts';

export interface OtherBuild {
  readonly mainFile: string;
  remove(): void;
}

/** A packed tarball by its name. */
export const isTarball = (path: string): boolean => /\.(tgz|tar\.gz)$/i.test(path);

/** Of a clone its command, which puts the sources together first, of a package what was built; in words what is missing otherwise. */
export function buildInFolder(folder: string): OtherBuild | string {
  const sources = join(resolve(folder), 'src', 'command', 'main.ts');
  const built = join(resolve(folder), 'dist', 'command', 'main.js');
  const installed = join(resolve(folder), 'node_modules', 'ringfence', 'dist', 'command', 'main.js');
  const mainFile = [sources, built, installed].find((file) => existsSync(file));
  if (mainFile === undefined) return `${folder}: no build of ringfence: neither ${sources} nor ${built}`;
  if (mainFile === sources && !existsSync(join(resolve(folder), 'node_modules')))
    return `${folder}: its packages are not installed; run npm ci there`;
  const command = join(resolve(folder), 'bin', 'ringfence.mjs');
  return { mainFile: mainFile === sources ? command : mainFile, remove: () => undefined };
}

/** Installs the tarball in a folder of its own with npm, its dependencies too, without running anybody's scripts. */
export function buildInTarball(tarball: string): OtherBuild | string {
  const folder = scratchFolder('against');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { status, stderr, error } = spawnSync('npm', [...args, '--prefix', folder, resolve(tarball)], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const build = status === 0 ? buildInFolder(folder) : null;
  if (build !== null && typeof build !== 'string') return { ...build, remove };
  remove();
  if (build !== null) return `${tarball}: holds no build of ringfence`;
  return `${tarball}: npm could not install it: ${error?.message ?? stderr.trim().split('\n')[0]}`;
}
