/** What `-o` of `replay` asks for: results, scores, a page, and the speed, which is of the machine. */
import type { ReplayResults, ReplaySpeed } from '../../study/replay/replayRequest.ts';
import type { Language } from '../../study/wording/speaking.ts';
import { brokenPromise, jsonEndings, meantEnding } from '../output/promisedFormat.ts';
import { unknownKind } from '../output/unknownKind.ts';
import { writeOrKeep } from '../output/keptElsewhere.ts';
import { unwritable } from '../output/writeWhole.ts';

export interface ReplayOutputs {
  readonly results: readonly string[];
  readonly pages: readonly string[];
  readonly speeds: readonly string[];
  /** Written while the calls are judged. */
  readonly scores: string | null;
}

const kinds = ['results', 'scores', 'report', 'speed'] as const;
type Kind = (typeof kinds)[number];

const kindOfEnding: Readonly<Record<string, Kind>> = {
  '.json': 'results',
  '.csv': 'scores',
  '.html': 'report',
};

const endingsOf = (kind: Kind): readonly string[] =>
  kind === 'speed'
    ? jsonEndings
    : Object.keys(kindOfEnding).filter((ending) => kindOfEnding[ending] === kind);

/** The kind told by a word before the path, or by its ending. */
function outputOf(text: string): { readonly kind: Kind; readonly path: string } | null {
  const word = kinds.find((kind) => text.startsWith(`${kind}=`) && text.length > kind.length + 1);
  if (word !== undefined) return { kind: word, path: text.slice(word.length + 1) };
  const ending = Object.keys(kindOfEnding).find((one) => text.toLowerCase().endsWith(one));
  return ending === undefined ? null : { kind: kindOfEnding[ending], path: text };
}

/** All of them, or what is wrong with each that is wrong. */
export function readReplayOutputs(texts: readonly string[]): ReplayOutputs | readonly string[] {
  const paths: Record<Kind, string[]> = { results: [], scores: [], report: [], speed: [] };
  const faults: string[] = [];
  for (const text of texts) {
    const output = outputOf(text);
    const wrong =
      unknownKind(text, kinds) ??
      (output === null
        ? `expected .json for the results, .html for the page, .csv for the scores of every call, or speed=PATH${meantEnding(text, Object.keys(kindOfEnding))}`
        : (brokenPromise(output.path, endingsOf(output.kind)) ?? unwritable(output.path)));
    if (wrong !== null) faults.push(`-o ${text}: ${wrong}`);
    else if (output !== null) paths[output.kind].push(output.path);
  }
  const [scores = null, second] = paths.scores;
  if (second !== undefined) faults.push(`-o ${second}: found a second .csv, expected one file of scores`);
  if (faults.length > 0) return faults;
  return { results: paths.results, pages: paths.report, speeds: paths.speed, scores };
}

interface WrittenReplay {
  readonly results: ReplayResults;
  readonly speed: ReplaySpeed;
  /** Of the page. */
  readonly lang: Language | undefined;
}

/** Tells of each file that it was written, or why not; false when one was not. */
export async function writeReplayOutputs(
  { results: paths, pages, speeds }: ReplayOutputs,
  { results, speed, lang }: WrittenReplay,
  tell: (text: string, isFault: boolean) => void,
): Promise<boolean> {
  let isWhole = true;
  const write = (path: string, text: string): void => {
    const fault = writeOrKeep(path, text);
    if (fault !== null) isWhole = false;
    tell(fault ?? `written: ${path}`, fault !== null);
  };
  for (const path of paths) write(path, `${JSON.stringify(results, null, 1)}\n`);
  for (const path of speeds) write(path, `${JSON.stringify(speed, null, 2)}\n`);
  if (pages.length === 0) return isWhole;
  const { replayPage } = await import('../../study/replay/page/replayPage.ts');
  const page = await replayPage(results, lang);
  for (const path of pages) write(path, page);
  return isWhole;
}
