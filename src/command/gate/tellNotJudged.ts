/** Tells what kept a gate from judging: in a workflow also where the review of the change shows it. */
import { realpathSync } from 'node:fs';
import { failureAnnotation, notJudgedAnnotation } from '../../study/gate/outputs/annotations.ts';
import { notJudgedOf } from '../../study/gate/outputs/notJudged.ts';
import type { Failure } from '../../study/failures/failure.ts';
import type { TaskFault } from '../../study/tasks/messages.ts';
import type { ExitCode } from '../invocation/exitCode.ts';
import { faultText, tellFault } from '../invocation/tellFault.ts';
import type { FaultTerms } from '../invocation/tellFault.ts';
import { print, printJson } from '../terminal/say.ts';
import { blamedPlace } from './annotatedFile.ts';
import type { Judged } from './annotatedFile.ts';
import { tellNoSpeed, unjudgedText, writeGateOutputs } from './gateOutputs.ts';
import type { GateOutput } from './gateOutputs.ts';
import type { GateOptions } from './prepareGate.ts';

interface NotJudgedTerms extends Judged, FaultTerms {
  readonly experiment: string;
  readonly baselineName: string | null;
  readonly options: GateOptions;
  readonly outputs: readonly GateOutput[];
  readonly modules: Judged['modules'];
}

/** What failed while it played, in each output that is asked for: one of an earlier gate would be taken for that of this one. */
export function tellNotJudged(fault: TaskFault, terms: NotJudgedTerms): ExitCode {
  const { experiment, baselineName: baseline, options, outputs, replay } = terms;
  const { plugin, callKey } = fault;
  const told = notJudgedOf({ experiment, baseline, plugin, callKey, because: faultText(fault), replay });
  const annotations = [notJudgedAnnotation(told, blamedPlace(fault, terms, realpathSync(process.cwd())))];
  const code = tellFault(fault, terms);
  if (options.json === true) printJson(told);
  else if (options.annotations === true) print(annotations);
  writeGateOutputs(outputs, (kind) => unjudgedText(kind, { told, annotations }), options);
  tellNoSpeed(outputs, 'judges');
  return code;
}

/** What is wrong with the experiment's file, or with a module that it names, has been printed; a review shows it at its line. */
export function annotateFailures(
  failures: readonly Failure[],
  { annotations, json }: Pick<GateOptions, 'annotations' | 'json'>,
): void {
  if (annotations === true && json !== true) print(failures.map(failureAnnotation));
}
