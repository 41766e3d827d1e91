/** Removes what threads had begun to write when they were ended. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Files that have not got their names yet (`traceFile.ts`): those in the folder whose names will begin so. */
export function removeUnfinished(folder: string, stem: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(stem) && /\.[0-9a-f]{12}\.partial$/.test(name))
      rmSync(join(folder, name), { force: true });
}
