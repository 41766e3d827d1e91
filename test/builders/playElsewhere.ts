/** What another JavaScript engine runs: plays all tasks of a study with the parts that are built in, and gives the text of `results.json`. */
import type { PluginLookup } from '../../src/model/contracts/pluginLookup.ts';
import { simulateReplication } from '../../src/model/simulation/simulate.ts';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { callerCatalogue } from '../../src/plugins/callers/catalogue.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import * as dialers from '../../src/plugins/dialers/catalogue.ts';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import { assembleResults } from '../../src/study/experiment/assembleResults.ts';
import type { StudyOutline } from '../../src/study/results/studyOutline.ts';
import type { Task, TaskResult } from '../../src/study/tasks/messages.ts';

/** Plain data, so that it can be sent as JSON; tasks whose arms share nothing are made with Node's hashes and cannot be among them. */
export interface StudyElsewhere {
  readonly outline: StudyOutline;
  readonly tasks: readonly Task[];
}

const oneOf =
  <P extends { readonly id: string }>(catalogue: readonly P[]) =>
  (use: string): P => {
    const found = catalogue.find(({ id }) => id === use);
    if (found === undefined) throw new Error(`no part named ${use}`);
    return found;
  };

/** Those of the layers that need nothing of Node. */
const plugins: PluginLookup = {
  caller: oneOf(callerCatalogue),
  pacing: oneOf(dialers.pacingCatalogue),
  list: oneOf(dialers.listCatalogue),
  callingNumber: oneOf(dialers.callingNumberCatalogue),
  script: oneOf(dialers.scriptCatalogue),
  evasion: oneOf(dialers.evasionCatalogue),
  books: oneOf(dialers.booksCatalogue),
  detector: oneOf(detectorCatalogue),
  rule: oneOf(ruleCatalogue),
};

export function playElsewhere({ outline, tasks }: StudyElsewhere): string {
  const results = assembleResults(outline, new Map(tasks.map((task) => [task.index, played(task)])), {
    status: 'complete',
    intervalLevel: outline.head.level,
    assumptions: null,
  });
  return `${JSON.stringify(results, null, 1)}\n`;
}

function played(task: Task): TaskResult {
  const outcomes = simulateReplication(task, {
    plugins,
    progress: { at: () => undefined },
    watch: { cells: new Int32Array(watchCells) },
    isTraced: false,
    traceOf: () => null,
  });
  return { index: task.index, outcomes, traceRows: 0 };
}
