/** Whether a detector judges calls that it has learned from: what a replay says of it then flatters it. */
import { z } from 'zod';
import { readModel } from '../models/readModel.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { ReplayResults } from './replayRequest.ts';
import type { DetectorSpec } from './judges/detectorSpec.ts';
import type { CallDay } from './rows/dayFingerprints.ts';
import { strangersList } from '../reading/strangersList.ts';

/** What a model file says of what it learned from; of one that somebody else made it may be nothing. */
const learned = z.looseObject({
  traces: strangersList(z.looseObject({ sha256: z.string() })),
  days: strangersList(z.string()).default([]),
});

/** Of all models of a detector. */
export interface Lessons {
  readonly files: ReadonlySet<string>;
  /** Fingerprints. */
  readonly days: ReadonlySet<string>;
}

export function lessonsOf({ parameters }: DetectorSpec, fileUses: readonly FileUse[]): Lessons {
  const references = new Set(Object.values(parameters));
  const found = fileUses
    .filter(({ type, reference }) => type === 'model' && references.has(reference))
    .flatMap(({ realPath }) => said(realPath));
  return {
    files: new Set(found.flatMap(({ traces }) => traces.map(({ sha256 }) => sha256))),
    days: new Set(found.flatMap(({ days }) => days)),
  };
}

function said(path: string): readonly z.infer<typeof learned>[] {
  const read = readModel(path);
  if ('failures' in read) return [];
  const about = learned.safeParse(read.form.training);
  return about.success ? [about.data] : [];
}

/** Names of those files of the replay that it learned from, byte for byte the same. */
export const learnedFrom = (lessons: Lessons, files: ReplayResults['trace']['files']): readonly string[] =>
  files.filter(({ sha256 }) => lessons.files.has(`sha256:${sha256}`)).map(({ name }) => name);

/** Calls of the days that it learned from, in whatever file they stand. */
export const learnedCalls = (lessons: Lessons, days: readonly CallDay[]): number =>
  days.reduce((sum, { fingerprint, calls }) => sum + (lessons.days.has(fingerprint) ? calls : 0), 0);
