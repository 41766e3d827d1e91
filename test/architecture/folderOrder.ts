/** The rule of the folders inside a layer: they too have an order, so that each can be read with those before it. */
import { importsOf } from './imports.ts';
import type { Finding, Rule } from './rule.ts';
import type { SourceFile } from './sourceFile.ts';

/** Lowest first; folders of one row may import each other and all rows before. A dot stands for the files of the folder itself. */
const orders: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/engine': [['elementary', 'memory'], ['kernel'], ['tables', 'random'], ['statistics']],
  'src/model': [
    ['calls'],
    ['contracts'],
    ['features', 'tools', 'traces', 'world'],
    ['numbering', 'population', 'network'],
    ['registries'],
    ['measures'],
    ['simulation'],
  ],
  'src/model/simulation': [
    ['call'],
    ['sanctions'],
    ['operators'],
    ['intents'],
    ['sites'],
    ['state'],
    ['building'],
    ['life'],
    ['.'],
  ],
  'src/study': [
    ['.', 'failures'],
    ['threads'],
    ['reading', 'traces'],
    ['models'],
    ['modules'],
    ['scenario'],
    ['hosts', 'arguments'],
    ['parts'],
    ['laws'],
    ['listedCalls'],
    ['tasks'],
    ['results'],
    ['wording', 'names'],
    ['imports'],
    ['game', 'sensitivity'],
    ['answers'],
    ['experiment'],
    ['store'],
    ['determinism', 'breakEven', 'explain'],
    ['report'],
    ['replay'],
    ['rules', 'audit', 'training', 'gate', 'queue'],
    ['bench'],
    ['outputs'],
  ],
  'src/model/simulation/life': [
    ['money'],
    ['obedience'],
    ['reporting'],
    ['course'],
    ['wanted'],
    ['callBack'],
    ['dialled'],
    ['end'],
    ['reviews'],
  ],
  'src/study/traces': [['form'], ['writing', 'parquet'], ['reading']],
  'src/study/laws': [['fakes'], ['.'], ['detectors', 'callers', 'operators', 'rules']],
  'src/study/imports': [['clock', 'lines'], ['numbers'], ['mapping'], ['calls'], ['account']],
  'src/study/replay': [['rows'], ['registries'], ['judges'], ['measures'], ['.'], ['page']],
  'src/study/gate': [['baselines'], ['comparison'], ['otherSeeds', 'verdict'], ['outputs']],
  'src/study/scenario': [['world'], ['checks'], ['experiment'], ['warnings'], ['.']],
  'src/command': [
    ['terminal', 'output'],
    ['invocation'],
    ['queue', 'show', 'train', 'bench', 'gate', 'replay'],
    ['run', 'rules'],
    ['.'],
  ],
};

/** Where a file stands below a folder: the first folder on its way, or a dot. */
function placeBelow(folder: string, file: string): string | null {
  if (!file.startsWith(`${folder}/`)) return null;
  const way = file.slice(folder.length + 1).split('/');
  return way.length === 1 ? '.' : way[0];
}

/** What a file of one folder imports that comes later in that folder's order, or that it stands where the order knows no place. */
function findingsIn(
  folder: string,
  rows: readonly (readonly string[])[],
  file: SourceFile,
): readonly Finding[] {
  const place = placeBelow(folder, file.path);
  if (place === null) return [];
  const rowOf = (name: string): number => rows.findIndex((row) => row.includes(name));
  if (rowOf(place) < 0)
    return [
      { file: file.path, line: 1, what: `stands in a folder that the order of ${folder} does not know` },
    ];
  return importsOf(file).flatMap(({ target, line }) => {
    const to = target === null ? null : placeBelow(folder, target);
    if (to === null || rowOf(to) <= rowOf(place)) return [];
    return [{ file: file.path, line, what: `imports ${target}` }];
  });
}

export const folderOrder: Rule = {
  id: 'folder-order',
  reason: Object.entries(orders)
    .map(
      ([folder, rows]) => `${folder} is read in the order ${rows.map((row) => row.join(', ')).join(' → ')}`,
    )
    .join('; '),
  find: (files) =>
    files.flatMap((file) =>
      Object.entries(orders).flatMap(([folder, rows]) => findingsIn(folder, rows, file)),
    ),
};
