/** Where the modules stand with which threads and processes of the program begin: TypeScript among the sources, JavaScript where they are built. */

export type ProgramEntry =
  | 'command/main'
  | 'study/tasks/taskWorker'
  | 'study/parts/moduleWorker'
  | 'study/rules/checkWorker'
  | 'study/replay/replayWorker'
  | 'study/listedCalls/listedWorker'
  | 'study/hosts/hostWorker';

export function programEntry(entry: ProgramEntry): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`../../${entry}.${extension}`, import.meta.url);
}
