/** A worker thread that checks a trace: the thread outside can end it when a rule hangs, and hears an interruption. */
import { parseIsoDate } from '../../model/population/calendar.ts';
import { WatchCell } from '../../model/simulation/state/arm.ts';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { guardedPlugins } from '../parts/guardedPlugins.ts';
import { watchLateFaults } from '../parts/lateFaults.ts';
import { thrownInModule } from '../parts/thrownInModule.ts';
import { hideNodeWarnings } from '../threads/nodeWarnings.ts';
import { ownThread } from '../threads/ownThread.ts';
import { signalIn } from '../threads/sharedSignal.ts';
import { readThrown } from '../reading/thrown.ts';
import { readRows } from '../replay/rows/readRows.ts';
import { loadModules } from '../modules/modules.ts';
import { readTrace } from '../traces/reading/readTrace.ts';
import { callCell } from './checkRequest.ts';
import type { CheckEnd, CheckFault, CheckMessage, CheckSetup } from './checkRequest.ts';
import { checkTrace } from './checkTrace.ts';
import type { CheckedRule } from './ruleFindings.ts';
import { findingsOf } from './findings.ts';
import { checkedRules } from './ruleSpecs.ts';
import { tracedFacts } from './tracedFacts.ts';

hideNodeWarnings();

const { setup, port } = ownThread<CheckSetup>();
const say = (message: CheckMessage): void => port.postMessage(message);
const { request, watch, stop } = setup;
const cells = new Int32Array(watch);
const signal = signalIn(stop);

async function checked(): Promise<CheckEnd> {
  const { loaded, failures } = await loadModules(request.modules);
  if (failures.length > 0) return { kind: 'failures', failures };
  const references = request.modules.map(({ reference }) => reference);
  const firstDay = parseIsoDate(request.start);
  const rules = checkedRules(request.specs, {
    loaded: guardedPlugins(loaded, references, watch),
    firstDay,
  });
  const { files, arm, scratch, start, blocks, isByTruth, examples } = request;
  const rows = readRows(files, readTrace, {
    arm,
    scratch,
    signal,
    progress: (share) => say({ kind: 'progress', share: share / 2 }),
  });
  if (rows === null) return { kind: 'interrupted' };
  if ('failures' in rows) return { kind: 'failures', failures: rows.failures };
  const facts = (rule: CheckedRule): ReturnType<typeof tracedFacts> =>
    tracedFacts(rule.plugin, { ...rows, hasPlan: blocks !== null });
  const checkable = rules.filter((rule) => facts(rule).isCheckable);
  const checkedTrace = checkTrace(rows, checkable, {
    firstDay,
    blocks,
    isByTruth,
    examples,
    signal,
    progress: (share) => say({ kind: 'progress', share: 0.5 + share / 2 }),
    atCall: (call) => void (cells[callCell] = call),
  });
  if (checkedTrace === null) return { kind: 'interrupted' };
  if (isByTruth && checkable.length > 0 && !checkedTrace.callersBy.includes('truth'))
    return { kind: 'failures', failures: [withoutTruth(files)] };
  return { kind: 'findings', findings: findingsOf({ rows, start, rules, checkedTrace, facts }) };
}

const withoutTruth = (files: readonly string[]): Failure => ({
  ...wholeFile(files.length === 1 ? files[0] : `${files.length} files`),
  path: '',
  found: 'no key of a call (truth_call_key)',
  expected: 'the truth of a simulated trace',
  hint: 'without --true-callers the check needs none',
});

/** What a rule of a module throws is its own fault: told without a stack. */
function faultOf(error: unknown): CheckFault {
  const { message, stack } = readThrown(error);
  const part = cells[WatchCell.part];
  if (part === 0) return { rule: null, call: null, message, stack };
  const { reference } = request.modules[part - 1];
  return {
    rule: reference,
    call: cells[callCell],
    message: thrownInModule(error, reference, request.modules),
    stack: '',
  };
}

const ending = watchLateFaults(request.modules, ({ blamed, message, stack, thrown }) => {
  const { rule, call } = thrown === undefined ? { rule: blamed, call: null } : faultOf(thrown);
  say({ kind: 'end', end: { kind: 'fault', fault: { rule: rule ?? blamed, call, message, stack } } });
});
const again = (): unknown => {
  cells[WatchCell.part] = 0;
  return checked();
};
try {
  const end = await checked();
  ending.done(() => say({ kind: 'end', end }), again);
} catch (error) {
  ending.failed(() => say({ kind: 'end', end: { kind: 'fault', fault: faultOf(error) } }), again);
}
