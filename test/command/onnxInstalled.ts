/** The runtime in WebAssembly, installed where a test plays, as a user does. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Playground } from './program.ts';

export function installOnnxRuntime(place: Playground): void {
  place.write('package.json', '{"private": true}');
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'onnxruntime-web@1.30.0'],
    { cwd: place.folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
}
