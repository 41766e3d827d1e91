/** What a `use` may be that names a module, and what is said of one that cannot be read. */
import { expect, it } from 'vitest';
import { readModuleName } from '../../../../src/study/modules/moduleReference.ts';

it.each(['./mine.ts', '../of others/检测 器.mjs', '/abs/mine.js', '@scope/package', 'package/sub.path'])(
  '%s is read',
  (specifier) => {
    expect(readModuleName(`${specifier}#detector`)).toEqual({ specifier, exportName: 'detector' });
  },
);

it.each([
  ['C:\\det\\mine.ts#d', 'a path from the scenario’s folder, no drive', 'write `./file.ts#name`'],
  ['C:/det/mine.ts#d', 'a path from the scenario’s folder, no drive', 'write `./file.ts#name`'],
  ['.\\det\\mine.ts#d', 'a path with `/`', 'write `./det/mine.ts#d`'],
  [
    'https://a.b/mine.ts#d',
    'a file of the scenario’s folder or a package, no address',
    'write `./file.ts#name`',
  ],
  ['./a#1.ts#d', 'one `#`, before the name of the export: a file with `#` in its name has none', ''],
  ['./mine.ts', 'a module and the name of its export', 'write `./mine.ts#name`'],
  ['мои/файл.ts#d', 'a relative path beginning with `./`, or a package name', 'write `./мои/файл.ts#d`'],
  ['My Package#d', 'a relative path beginning with `./`, or a package name', ''],
])('%s is told', (use, expected, hint) => {
  expect(readModuleName(use)).toEqual({ expected, hint });
});
