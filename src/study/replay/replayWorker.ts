/** A worker thread that replays a trace: the thread outside can end it when a judge hangs. */
import { guardedDetectors } from '../parts/guardedDetector.ts';
import { watchLateFaults } from '../parts/lateFaults.ts';
import { pluginLookup } from '../parts/plugins.ts';
import { thrownInModule } from '../parts/thrownInModule.ts';
import { hideNodeWarnings } from '../threads/nodeWarnings.ts';
import { ownThread } from '../threads/ownThread.ts';
import { signalIn } from '../threads/sharedSignal.ts';
import { loadModules } from '../modules/modules.ts';
import { ChangedSource } from '../reading/sourceFiles.ts';
import { isOf, readThrown } from '../reading/thrown.ts';
import { systemCode, systemReason } from '../failures/systemError.ts';
import { TraceFileError } from '../traces/form/traceFile.ts';
import { judgePlans } from './judges/detectorSpec.ts';
import { JudgeFault, TooManyCallsFault } from './judges/replayFault.ts';
import type { ReplayEnd, ReplayFault, ReplayRequest } from './replayRequest.ts';
import { replayTrace } from './replayTrace.ts';
import type { ReplayMessage, ReplaySetup } from './replayMessages.ts';

hideNodeWarnings();

const { setup, port } = ownThread<ReplaySetup>();
const say = (message: ReplayMessage): void => port.postMessage(message);
const { request, watch, stop, children } = setup;
const signal = signalIn(stop);

async function played(request: ReplayRequest, lateFaults?: () => Promise<void>): Promise<ReplayEnd> {
  const { loaded: bare, failures } = await loadModules(request.modules);
  if (failures.length > 0) return { kind: 'failures', failures };
  const loaded = guardedDetectors(bare);
  return await replayTrace(request, {
    plans: judgePlans(request.specs, { loaded, modules: request.modules, files: request.fileUses, children }),
    plugins: pluginLookup(loaded),
    watch: new Int32Array(watch),
    signal,
    progress: (phase, share) => say({ kind: 'progress', phase, share }),
    ...(lateFaults === undefined ? {} : { lateFaults }),
  });
}

function faultOf(error: unknown): ReplayFault {
  if (isOf(error, JudgeFault)) {
    const { recording, call } = error.at;
    return {
      ...nobody,
      judge: error.judge,
      use: error.use,
      call: callText(recording, call),
      message: thrownInModule(error.cause, error.use, request.modules),
    };
  }
  if (isOf(error, TooManyCallsFault) || isOf(error, ChangedSource))
    return { ...nobody, message: error.message };
  if (isOf(error, TraceFileError))
    return { ...nobody, message: `${error.path}: cannot be written: ${error.reason}` };
  if (systemCode(error) !== undefined)
    return {
      ...nobody,
      message: `what does not fit into memory cannot be laid aside: ${systemReason(error)}`,
    };
  return { ...nobody, ...readThrown(error) };
}

/** Recordings and calls are counted from 0 in order of time. */
const callText = (recording: number, call: number | null): string | null =>
  call === null ? null : `call ${call} of recording ${recording}`;

const nobody = { judge: null, use: null, call: null, stack: '' };
const ending = watchLateFaults(request.modules, ({ blamed, message, stack, thrown }) => {
  const { judge, use, call } = faultOf(thrown);
  say({ kind: 'end', end: { kind: 'fault', fault: { judge, use: use ?? blamed, call, message, stack } } });
});
const again = (): unknown => played({ ...request, scores: null, trace: null });
const quiet = (): Promise<void> => new Promise((resolve) => ending.done(resolve, again));
// Not awaited: where something was left behind it never ends, and Node would print that this thread waits.
void played(request, quiet).then(
  (end) => ending.done(() => say({ kind: 'end', end }), again),
  (error: unknown) =>
    ending.failed(() => say({ kind: 'end', end: { kind: 'fault', fault: faultOf(error) } }), again),
);
