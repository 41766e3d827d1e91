/** What a list that stands for a registry answers about the numbers of a trace. */
import type { Registries } from '../../../model/contracts/detector.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { NumberOrder } from '../rows/numberOrder.ts';
import type { RegistryName } from './registryList.ts';
import type { ListRow } from './registryListFile.ts';
import type { ReplayClock } from './replayClock.ts';

export interface AskedList {
  readonly registry: RegistryName;
  readonly rows: readonly ListRow[];
}

/** Those functions of `Registries` that the list answers. */
export function listAnswers(
  { registry, rows }: AskedList,
  numbers: NumberOrder,
  clock: ReplayClock,
): Partial<Registries> {
  switch (registry) {
    case 'do-not-call':
      return { isOnDoNotCallList: membership(rows, numbers) };
    case 'do-not-originate':
      return { isOnDoNotOriginateList: membership(rows, numbers) };
    case 'purpose':
      return {
        isOutboundPermitted: byPrefix(rows, numbers, ({ may_call: may }) => (may === 'true' ? 1 : 0)),
      };
    case 'allocation':
      return {
        isAllocated: byPrefix(rows, numbers, ({ is }) => (is === 'unallocated' ? 0 : 1)),
        isDomestic: byPrefix(rows, numbers, ({ is }) => domesticOf[is]),
      };
    default:
      return { hasConsent: consents(rows, numbers, clock) };
  }
}

type Answer = (number: number) => number;

const domesticOf: Readonly<Record<string, number>> = { domestic: 1, foreign: 0, unallocated: unknownCode };

function membership(rows: readonly ListRow[], numbers: NumberOrder): Answer {
  const listed = new Set(rows.map(({ number }) => number));
  return (number) => {
    const text = numbers.textOf(number);
    if (text === '') return unknownCode;
    return listed.has(text) ? 1 : 0;
  };
}

/** The longest prefix counts; of a number that begins with none of them the registry knows nothing. */
function byPrefix(rows: readonly ListRow[], numbers: NumberOrder, codeOf: (row: ListRow) => number): Answer {
  const codes = new Map(rows.map((row) => [row.prefix, codeOf(row)]));
  return (number) => {
    const text = numbers.textOf(number);
    for (let length = text.length; length > 0; length--) {
      const code = codes.get(text.slice(0, length));
      if (code !== undefined) return code;
    }
    return unknownCode;
  };
}

interface ConsentSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Whoever is in the list at all has registered its consents, and has none but these. */
function consents(
  rows: readonly ListRow[],
  numbers: NumberOrder,
  clock: ReplayClock,
): Registries['hasConsent'] {
  const spans = new Map<string, Map<string, ConsentSpan[]>>();
  for (const { calling_number: caller, called_number: callee, from_ms: from, until_ms: until } of rows) {
    const ofCaller = spans.get(caller) ?? new Map<string, ConsentSpan[]>();
    spans.set(caller, ofCaller);
    const span = { fromMs: limitOf(from, -Infinity), untilMs: limitOf(until, Infinity) };
    ofCaller.set(callee, [...(ofCaller.get(callee) ?? []), span]);
  }
  return (caller, callee) => {
    const ofCaller = spans.get(numbers.textOf(caller));
    if (ofCaller === undefined) return unknownCode;
    const given = ofCaller.get(numbers.textOf(callee)) ?? [];
    return given.some(({ fromMs, untilMs }) => clock.nowMs >= fromMs && clock.nowMs <= untilMs) ? 1 : 0;
  };
}

const limitOf = (cell: string | undefined, without: number): number =>
  cell === undefined || cell === '' ? without : Number(cell);
