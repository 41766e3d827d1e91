/** How a program is started: by its ending, or on its own. */
import { accessSync, constants } from 'node:fs';
import { delimiter, extname, join } from 'node:path';

/** Interpreters by the ending of the file; the first that is found is taken. */
const interpreters: Readonly<Record<string, readonly string[]>> = {
  '.py': ['python3', 'python'],
  '.r': ['Rscript'],
  '.jl': ['julia'],
  '.rb': ['ruby'],
  '.pl': ['perl'],
  '.lua': ['lua'],
  '.js': [process.execPath],
  '.mjs': [process.execPath],
  '.ts': [process.execPath],
};

export interface Start {
  readonly command: string;
  readonly args: readonly string[];
}

/** Or what is missing, in words for the user. */
export function startOf(realPath: string): Start | { readonly missing: string; readonly hint: string } {
  const known = interpreters[extname(realPath).toLowerCase()];
  if (known === undefined) {
    if (isExecutable(realPath)) return { command: realPath, args: [] };
    const endings = Object.keys(interpreters).join(' ');
    return {
      missing: 'a file that cannot be executed',
      hint: `make it executable, or let it end in one of ${endings}`,
    };
  }
  const command = known.find((name) => isOnPath(name));
  if (command !== undefined) return { command, args: [realPath] };
  return { missing: `no ${known.join(' or ')} on this machine`, hint: `install ${known[0]}` };
}

function isOnPath(name: string): boolean {
  if (name === process.execPath) return true;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return folders.some((folder) => endings.some((ending) => isExecutable(join(folder, name + ending))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
