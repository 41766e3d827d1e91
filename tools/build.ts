/** `npm run build`: what the published package holds, in dist/: JavaScript, declarations, the files beside them, the schemas. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle/bundle.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = path.join(root, 'dist');
/** That of scenarios is a few megabytes: every part of every family is spelled out at every place where it may stand. */
const mostBytes = 64 * 1024 * 1024;

/** @returns standard output; ends the build where the step fails */
function node(args: readonly string[]): string {
  const ended = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: mostBytes,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (ended.status === 0) return ended.stdout;
  process.stderr.write(ended.stdout);
  process.exit(1);
}

/** Templates and the like, which the compiler leaves out. */
function copyOtherFiles(): void {
  const isWanted = (source: string): boolean => statSync(source).isDirectory() || !source.endsWith('.ts');
  cpSync(path.join(root, 'src'), dist, { recursive: true, filter: isWanted });
}

rmSync(dist, { recursive: true, force: true });
node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
copyOtherFiles();
await bundle({
  source: path.join(root, 'src'),
  out: dist,
  fileOf: (module) => path.join(dist, `${module}.js`),
});
mkdirSync(path.join(dist, 'schema'));
for (const name of ['scenario', 'mapping'])
  writeFileSync(path.join(dist, 'schema', `${name}.json`), node(['dist/command/main.js', 'schema', name]));
