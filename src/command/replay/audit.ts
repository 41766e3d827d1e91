/** The verb `audit`: does anything but behaviour tell unwanted calls from wanted ones in a trace? */
import { auditTraces } from '../../study/audit/audit.ts';
import type { Audit } from '../../study/audit/audit.ts';
import { traceFiles } from '../../study/replay/rows/traceFiles.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { tellTableFailures } from '../invocation/tellFailures.ts';
import { jsonPlaceFault } from '../output/jsonPlace.ts';
import { auditLines } from '../terminal/auditTable.ts';
import { readPlace } from '../output/takenPlaces.ts';
import { figure } from '../../study/wording/figures.ts';
import { foldedForTerminal } from '../terminal/foldLines.ts';
import { progressFor } from '../terminal/progress.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { writeOrKeep } from '../output/keptElsewhere.ts';

export interface AuditOptions extends OwnCheck {
  readonly output?: string;
  readonly json?: boolean;
}

export async function audit(
  named: readonly string[],
  { output, json, isOnlyChecked }: AuditOptions,
): Promise<ExitCode> {
  const { files, failures } = traceFiles(named);
  const wrong = output === undefined ? null : outputFault(output, files);
  if (failures.length > 0) tellTableFailures(failures);
  if (wrong !== null) say(wrong);
  if (failures.length > 0 || wrong !== null || isOnlyChecked === true) return ExitCode.usage;
  const progress = progressFor(process.stderr, 'audit', json === true);
  const found = auditTraces(files, (share) => progress.at(share, 1));
  progress.end();
  if ('failures' in found) {
    tellTableFailures(found.failures);
    return ExitCode.usage;
  }
  if (found.calls.unwanted === 0 || found.calls.wanted === 0) {
    say(oneSidedText(found));
    return ExitCode.usage;
  }
  if (json === true) printJson(found);
  else print(foldedForTerminal(auditLines(found)));
  return written(found, output) ?? (hasFault(found) ? ExitCode.failed : ExitCode.done);
}

function oneSidedText({ calls: { unwanted, wanted, unlabelled } }: Audit): string {
  const found = `found ${figure(unwanted)} unwanted and ${figure(wanted)} wanted calls, and ${figure(unlabelled)} without a label, expected both kinds: truth_is_wanted tells them apart`;
  const isBare = unwanted + wanted === 0 && unlabelled > 0;
  return isBare ? `${found}; a trace that is written with --no-truth has no such column` : found;
}

function outputFault(path: string, files: readonly string[]): string | null {
  const taken = readPlace(path, files);
  if (taken !== null) return taken;
  const reason = jsonPlaceFault(path);
  return reason === null ? null : `-o ${path}: ${reason}`;
}

function written(found: Audit, output: string | undefined): ExitCode | null {
  if (output === undefined) return null;
  const fault = writeOrKeep(output, `${JSON.stringify(found, null, 1)}\n`);
  say(fault ?? `written: ${output}`);
  return fault === null ? null : ExitCode.failed;
}

const hasFault = ({ artefacts }: Audit): boolean => artefacts.some(({ verdict }) => verdict === 'fault');
