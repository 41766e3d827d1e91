/** The rules of who may see what: a plug-in gets a view of the world, never the world. */
import { importsOf } from './imports.ts';
import type { Finding, Rule } from './rule.ts';
import type { SourceFile } from './sourceFile.ts';

interface Importer {
  /** Path or, with a `/` at its end, folder. */
  readonly from: string;
  readonly because: string;
}

/** The one folder that the truth is for. */
const truthReader = 'src/model/measures/';

/** Who else may import the truth about calls; a new line needs as good a reason. */
export const truthExceptions: readonly Importer[] = [
  { from: 'src/model/calls/callTable.ts', because: 'allocates the columns of all three views' },
  { from: 'src/model/simulation/', because: 'writes the truth while it happens; never hands it to a part' },
];

/** What the exchangeable parts may import, beside their own folder. */
const viewsOf: readonly { readonly folder: string; readonly may: readonly string[] }[] = [
  {
    folder: 'src/plugins/detectors/',
    may: ['src/engine/', 'src/model/contracts/', 'src/model/calls/observed.ts', 'src/model/features/'],
  },
  {
    folder: 'src/plugins/dialers/',
    may: ['src/engine/', 'src/model/contracts/', 'src/model/calls/own.ts'],
  },
  {
    folder: 'src/plugins/rules/',
    may: [
      'src/engine/',
      'src/model/contracts/',
      'src/model/calls/observed.ts',
      'src/model/features/',
      'src/plugins/detectors/',
    ],
  },
  {
    folder: 'src/plugins/callers/',
    may: [
      'src/engine/',
      'src/model/contracts/',
      'src/model/population/rhythm.ts',
      'src/model/population/gammaStrata.ts',
    ],
  },
];

const lies = (file: string, place: string): boolean =>
  place.endsWith('/') ? file.startsWith(place) : file === place;

function findTargets(
  files: readonly SourceFile[],
  isForbidden: (from: string, target: string) => boolean,
): readonly Finding[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ target, line }) =>
      target !== null && isForbidden(file.path, target)
        ? [{ file: file.path, line, what: `imports ${target}` }]
        : [],
    ),
  );
}

export const truthIsHidden: Rule = {
  id: 'truth-is-hidden',
  reason: `nobody but measures knows what a call really was, or a detector could read the answer; exceptions: ${truthExceptions.map(({ from, because }) => `${from} (${because})`).join(', ')}`,
  find: (files) =>
    findTargets(
      files.filter(({ path }) => path.startsWith('src/')),
      (from, target) =>
        target === 'src/model/calls/truth.ts' &&
        !lies(from, truthReader) &&
        !truthExceptions.some((exception) => lies(from, exception.from)),
    ),
};

export const partsSeeTheirView: Rule = {
  id: 'parts-see-their-view',
  reason: 'a part that sees more than it would in the field gives numbers that nobody can reproduce there',
  find: (files) =>
    findTargets(files, (from, target) => {
      const view = viewsOf.find(({ folder }) => from.startsWith(folder));
      return (
        view !== undefined &&
        !target.startsWith(view.folder) &&
        !view.may.some((place) => lies(target, place))
      );
    }),
};
