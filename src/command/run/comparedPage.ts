/** The page that `compare` writes of results: of one the report, of two what lies between them. */
import { extname } from 'node:path';
import { parseOutput } from '../output/outputs.ts';
import { expectedEnding } from '../output/promisedFormat.ts';
import { doublePlaces, readPlaces } from '../output/takenPlaces.ts';
import { unwritable, writeWhole } from '../output/writeWhole.ts';
import { say } from '../terminal/say.ts';

export interface PlannedPages {
  readonly paths: readonly string[];
  readonly faults: readonly string[];
}

/** Where `-o` has pages written, and all that is wrong with it; the results themselves are there already. */
export function plannedPages(asked: readonly string[], files: readonly string[]): PlannedPages {
  const faults: string[] = [];
  const paths = asked.flatMap((text) => {
    const output = parseOutput(text);
    const isReport = typeof output !== 'string' && output.kind === 'report';
    if (isReport && extname(output.path).toLowerCase() === '.html') return [output.path];
    faults.push(`-o ${text}: ${noPage(text)}`);
    return [];
  });
  faults.push(...readPlaces(paths, files), ...doublePlaces(paths));
  if (faults.length > 0) return { paths, faults };
  for (const path of paths) {
    const fault = unwritable(path);
    if (fault !== null) faults.push(`-o ${path}: ${fault}`);
  }
  return { paths, faults };
}

const noPage = (text: string): string =>
  /^(?!report)\w+=/.test(text)
    ? 'expected report=PATH.html, a page: the results are there already'
    : expectedEnding(text.replace(/^report=/, ''), ['.html']);

/** False where one could not be written, said why even where quiet. */
export function writePages(paths: readonly string[], page: string, isQuiet: boolean): boolean {
  const faults = paths.map((path) => {
    const fault = writeWhole(path, page);
    if (fault !== null || !isQuiet) say(fault ?? `written: ${path}`);
    return fault;
  });
  return faults.every((fault) => fault === null);
}
