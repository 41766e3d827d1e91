/** The audit of the traces that a run has written: named in a line or two, whatever the run itself found. */
import { basename, dirname } from 'node:path';
import { auditTraces } from '../../study/audit/audit.ts';
import { pathStatus } from '../../study/failures/pathStatus.ts';
import { soughtTraces, traceFiles } from '../../study/replay/rows/traceFiles.ts';
import { isPartOf } from '../../study/traces/form/partNames.ts';
import type { PartTarget } from '../../study/traces/form/partNames.ts';
import { faultLines } from '../terminal/auditTable.ts';

/** Lines to tell; none where a trace has no truth or cannot be read back. */
export function auditOfRun(target: PartTarget, onlyFaults: boolean): readonly string[] {
  const folder = target.isFolder ? target.path : dirname(target.path);
  const { files } = traceFiles([folder], {
    ...soughtTraces,
    isSome: (name) => isPartOf(target, basename(name)),
  });
  // What went into a pipe is gone: whoever waited for it would wait in vain.
  if (files.length === 0 || !files.every((file) => pathStatus(file)?.isFile() === true)) return [];
  const found = auditTraces(files);
  if ('failures' in found || found.calls.unwanted === 0 || found.calls.wanted === 0) return [];
  const isClean = found.artefacts.every(({ verdict }) => verdict !== 'fault');
  return isClean && onlyFaults ? [] : faultLines(found);
}
