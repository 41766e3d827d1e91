/** Whether a detector judges calls that it has learned from: what a replay says of it then flatters it. */
import { z } from 'zod';
import { readModel } from '../models/readModel.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { ReplayResults } from './replayRequest.ts';
import type { JudgeSpec } from './judges/judgeSpec.ts';

/** What a model file says of the traces that it learned from; of one that somebody else made it may be nothing. */
const learned = z.looseObject({ traces: z.array(z.looseObject({ sha256: z.string() })) });

/** Names of those files of the replay that a model of the detector learned from, byte for byte the same. */
export function learnedFrom(
  { parameters }: JudgeSpec,
  fileUses: readonly FileUse[],
  files: ReplayResults['trace']['files'],
): readonly string[] {
  const references = new Set(Object.values(parameters));
  const hashes = new Set(
    fileUses
      .filter(({ type, reference }) => type === 'model' && references.has(reference))
      .flatMap(({ realPath }) => tracesOf(realPath)),
  );
  return files.filter(({ sha256 }) => hashes.has(`sha256:${sha256}`)).map(({ name }) => name);
}

function tracesOf(path: string): readonly string[] {
  const read = readModel(path);
  if ('failures' in read) return [];
  const about = learned.safeParse(read.form.training);
  return about.success ? about.data.traces.map(({ sha256 }) => sha256) : [];
}
