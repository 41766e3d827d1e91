/** Says what a part did wrong in the end; of a third party's module with the place that names it. */
import { betweenReferences } from '../../study/parts/lateFaults.ts';
import { printable } from '../../study/failures/printable.ts';
import { renderSaid } from '../../study/failures/render.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { readScenarioSource } from '../../study/reading/scenarioSource.ts';
import { errorPage } from '../terminal/errorPage.ts';
import { say } from '../terminal/say.ts';

/** `blamed`: a reference, or several where it is not known which; built-in parts are told without a place. */
export function tellBlamed(says: string, blamed: string, modules: readonly ModuleUse[]): void {
  const references = blamed.split(betweenReferences);
  const places = modules
    .filter(({ reference }) => references.includes(reference))
    .flatMap(({ named }) => named);
  if (places.length === 0) return say(printable(says));
  const sources = Object.fromEntries(places.flatMap(({ file }) => textOf(file)));
  say(renderSaid(says, places, { sources, ...errorPage() }));
}

/** Nothing of an argument of the command line, or of a file that is gone by now. */
function textOf(file: string): readonly (readonly [file: string, text: string])[] {
  const source = readScenarioSource(file);
  return 'text' in source ? [[file, source.text]] : [];
}
