/** The announcement of an experiment that is about to be played. */
import { randomUUID } from 'node:crypto';
import { invariant } from '../../engine/kernel/invariant.ts';
import { dirname, relative, resolve, sep } from 'node:path';
import type { StudyOutline } from '../results/studyOutline.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { noticeFormat, readNotice } from './studyNotice.ts';
import type { NoticePart, StudyNotice } from './studyNotice.ts';

export interface AnnouncedStudy {
  readonly outline: StudyOutline;
  /** The experiment's file, as it was named. */
  readonly file: string;
  /** Text of every file that was read, by its name. */
  readonly sources: Readonly<Record<string, string>>;
  readonly overrides: StudyNotice['overrides'];
  readonly resolved: Pick<ResolvedScenario, 'modules' | 'files'>;
}

/** What workers could not read is told here, before anything waits for them. */
export function noticeOf(study: AnnouncedStudy): StudyNotice {
  const read = readNotice(JSON.stringify(announcement(study)));
  invariant(typeof read !== 'string', typeof read === 'string' ? read : '');
  return read;
}

function announcement({ outline, file, sources, overrides, resolved }: AnnouncedStudy): StudyNotice {
  const { id, engine, seed, hashes } = outline.head;
  const names = Object.keys(sources);
  const root = commonFolder(names.map((name) => dirname(resolve(name))));
  const below = (name: string): string => relative(root, resolve(name)).split(sep).join('/');
  return {
    format: noticeFormat,
    run: randomUUID(),
    id,
    engine,
    seed,
    hashes,
    files: Object.fromEntries(names.map((name) => [below(name), sources[name]])),
    main: below(file),
    overrides,
    modules: partsOf(resolved.modules),
    parts: partsOf(resolved.files),
  };
}

const partsOf = (uses: readonly NoticePart[]): readonly NoticePart[] =>
  uses.map(({ reference, sha256 }) => ({ reference, sha256 }));

/** The deepest folder that holds all of them. */
function commonFolder(folders: readonly string[]): string {
  const [first, ...others] = folders.map((folder) => folder.split(sep));
  let depth = first.length;
  for (const other of others) {
    let same = 0;
    while (same < depth && first[same] === other[same]) same++;
    depth = same;
  }
  return first.slice(0, depth).join(sep) || sep;
}
