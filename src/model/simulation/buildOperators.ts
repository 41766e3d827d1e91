/** Builds the operators of a world: their parts, books, numbers and lines. */
import { childKey, deriveHigh, deriveLow, keyOfText, scrambleOneWay } from '../../engine/random/key.ts';
import type { Key } from '../../engine/random/key.ts';
import { CallTable } from '../calls/callTable.ts';
import type { OperatorSite } from '../contracts/operator.ts';
import { toolbox } from '../tools/toolbox.ts';
import type { OperatorSettings } from '../world/world.ts';
import { PartDraw } from './draws.ts';
import { numbersPerOperator } from './frame.ts';
import type { Frame } from './frame.ts';
import { Ledger } from './ledger.ts';
import type { OperatorState } from './operatorState.ts';
import { OperatorNumbers, RegionLeads } from './supplies.ts';

/** Operators with their lines counted through. */
export interface Operators {
  readonly operators: readonly OperatorState[];
  readonly operatorOfLine: Int32Array;
  readonly ownLineOfLine: Int32Array;
}

export function buildOperators(frame: Frame, calls: CallTable, campaign: number): Operators {
  const operators: OperatorState[] = [];
  let lines = 0;
  frame.world.callers.forEach((caller, declaration) => {
    if (caller.kind !== 'operator') return;
    for (let entity = 0; entity < caller.operators; entity++) {
      const operator = buildOperator(frame, calls, {
        caller,
        declaration,
        entity,
        ordinal: operators.length,
        campaign,
        firstLine: lines,
      });
      lines += operator.pacing.lines;
      operators.push(operator);
    }
  });
  const operatorOfLine = new Int32Array(lines);
  const ownLineOfLine = new Int32Array(lines);
  for (const { ordinal, firstLine, pacing } of operators)
    for (let line = 0; line < pacing.lines; line++) {
      operatorOfLine[firstLine + line] = ordinal;
      ownLineOfLine[firstLine + line] = line;
    }
  return { operators, operatorOfLine, ownLineOfLine };
}

/** Lines of all operators together, found out before there are rows for their calls: only the pacing is built, and thrown away. */
export function countLines(frame: Frame): number {
  const calls = new CallTable(1);
  let lines = 0;
  frame.world.callers.forEach((caller, declaration) => {
    if (caller.kind !== 'operator') return;
    const key = childKey(frame.key, keyOfText(`caller/${caller.id}`));
    const site = siteMaker(frame, calls, {
      key,
      ledger: new Ledger(),
      declaration,
      firstNumber: 0,
      owned: 0,
    });
    const pacing = frame.plugins.pacing(caller.pacing.use).create(site('pacing'), caller.pacing.parameters);
    lines += caller.operators * pacing.lines;
  });
  return lines;
}

interface OperatorIdentity {
  readonly caller: OperatorSettings;
  readonly declaration: number;
  readonly entity: number;
  readonly ordinal: number;
  readonly campaign: number;
  readonly firstLine: number;
}

function buildOperator(frame: Frame, calls: CallTable, identity: OperatorIdentity): OperatorState {
  const { caller, declaration, entity } = identity;
  const { plugins } = frame;
  const declared = childKey(frame.key, keyOfText(`caller/${caller.id}`));
  const key: Key = {
    low: deriveLow(declared.low, declared.high, entity, 0),
    high: deriveHigh(declared.low, declared.high, entity, 0),
  };
  const ledger = new Ledger();
  const owned = numbersPerOperator(caller, plugins);
  const site = siteMaker(frame, calls, { key, ledger, declaration, firstNumber: entity * owned, owned });
  const script = plugins.script(caller.script.use);
  const shown = owned > 0 ? frame.dealing.ownNumber(declaration, entity * owned) : 0;
  return {
    ordinal: identity.ordinal,
    caller: declaration,
    callerClass: frame.classOfCaller[declaration],
    entity,
    keyLow: key.low,
    keyHigh: key.high,
    campaign: identity.campaign,
    purpose: script.purposeOf(caller.script.parameters),
    insideShare: caller.insideShare,
    firstLine: identity.firstLine,
    ownedNumbers: owned,
    pacing: plugins.pacing(caller.pacing.use).create(site('pacing'), caller.pacing.parameters),
    list: plugins.list(caller.list.use).create(site('list'), caller.list.parameters),
    callingNumber: plugins
      .callingNumber(caller.callingNumber.use)
      .create(site('calling-number'), caller.callingNumber.parameters),
    script: script.create(site('script'), caller.script.parameters),
    books: plugins.books(caller.books.use).create(site('books'), caller.books.parameters),
    ledger,
    account: scrambleOneWay(key.low, key.high, 0, 0) >>> 2,
    ingress: shown > 0 ? frame.plan.carrierOf(shown) : 0,
  };
}

interface OperatorMeans {
  readonly key: Key;
  readonly ledger: Ledger;
  readonly declaration: number;
  readonly firstNumber: number;
  readonly owned: number;
}

/** One site a part: only the draw differs. */
function siteMaker(frame: Frame, calls: CallTable, means: OperatorMeans): (part: string) => OperatorSite {
  const { plan, dealing, subscribers, firstWeekday } = frame;
  const owner = { declaration: means.declaration, first: means.firstNumber, owned: means.owned };
  const numbers = new OperatorNumbers({ plan, dealing }, owner);
  const leads = new RegionLeads(
    { plan, dealing },
    { subscribers, exposure: childKey(frame.key, keyOfText('exposure to lists')) },
  );
  return (part) => ({
    own: calls.own,
    numbers,
    leads,
    ledger: means.ledger,
    draw: new PartDraw(calls, childKey(means.key, keyOfText(part))),
    tools: toolbox,
    secondsADay: 86_400,
    firstWeekday,
  });
}
