/** Where a worker's module stands: beside this file, TypeScript in the source tree and JavaScript in the built package. */

export function workerUrl(name: 'taskWorker' | 'moduleWorker'): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.${extension}`, import.meta.url);
}
