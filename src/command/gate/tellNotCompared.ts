/** Tells why a gate compares nothing, and what has changed; in a workflow also at the experiment's file, where a log would have to be opened to see it. */
import { notComparedAnnotations } from '../../study/gate/outputs/annotations.ts';
import { changeLines, notComparedOf } from '../../study/gate/outputs/notCompared.ts';
import type { NotCompared } from '../../study/gate/outputs/notCompared.ts';
import { noChanges } from '../../study/gate/comparison/scenarioChanges.ts';
import type { ScenarioChanges } from '../../study/gate/comparison/scenarioChanges.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { tellNoSpeed, unjudgedText, writeGateOutputs } from './gateOutputs.ts';
import type { GateOutput } from './gateOutputs.ts';

export interface NotComparedTerms {
  readonly experiment: string;
  readonly baselineName: string | null;
  readonly file: string;
  readonly options: { readonly annotations?: boolean; readonly json?: boolean };
  readonly outputs: readonly GateOutput[];
}

interface Why {
  readonly reasons: readonly string[];
  readonly changes?: ScenarioChanges;
  /** What the user may do, not annotated; null where the reasons say it. */
  readonly next?: string | null;
}

/** The code with which it ends. */
export function tellNotCompared(
  { reasons, changes = noChanges, next = null }: Why,
  { experiment, baselineName: baseline, file, options, outputs }: NotComparedTerms,
): ExitCode {
  const { listed, more } = changes;
  const told = notComparedOf({ experiment, baseline, reasons, changes: listed, moreChanges: more, next });
  sayAll(told);
  const annotations = notComparedAnnotations(told, file);
  if (options.json === true) printJson(told);
  else if (options.annotations === true) print(annotations);
  const isWritten = writeGateOutputs(outputs, (kind) => unjudgedText(kind, { told, annotations }), options);
  tellNoSpeed(outputs, 'compares');
  return isWritten ? ExitCode.notComparable : ExitCode.failed;
}

function sayAll(told: NotCompared): void {
  told.reasons.forEach((reason) => say(reason));
  changeLines(told).forEach((line) => say(`  ${line}`));
  if (told.next !== null) say(told.next);
}
