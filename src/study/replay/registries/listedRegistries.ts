/** What a list that stands for a registry answers about the numbers of a trace. */
import type { Registries } from '../../../model/contracts/detector.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { NumberOrder } from '../rows/numberOrder.ts';
import { ConsentSpans } from './consentSpans.ts';
import type { RegistryName, RowTaker } from './registryList.ts';
import type { ReplayClock } from './replayClock.ts';

/** Numbers that may be asked about. */
export interface AskedNumbers {
  readonly order: NumberOrder;
  /** Lists may have many more than a trace: what is said of others is not kept. */
  readonly known: ReadonlySet<string>;
}

export interface ListedRegistry {
  readonly take: RowTaker;
  /** Those functions of `Registries` that the list answers. */
  readonly answers: Partial<Registries>;
}

export function listedRegistry(
  registry: RegistryName,
  numbers: AskedNumbers,
  clock: ReplayClock,
): ListedRegistry {
  switch (registry) {
    case 'do-not-call':
      return membership(numbers, (isOnDoNotCallList) => ({ isOnDoNotCallList }));
    case 'do-not-originate':
      return membership(numbers, (isOnDoNotOriginateList) => ({ isOnDoNotOriginateList }));
    case 'purpose':
      return byPrefix('may_call', numbers, (wordOf) => ({
        isOutboundPermitted: coded(wordOf, { true: 1, false: 0 }),
      }));
    case 'allocation':
      return byPrefix('is', numbers, (wordOf) => ({
        isAllocated: coded(wordOf, { domestic: 1, foreign: 1, unallocated: 0 }),
        isDomestic: coded(wordOf, { domestic: 1, foreign: 0 }),
      }));
    default:
      return consents(numbers, clock);
  }
}

type Answer = (number: number) => number;

function membership(
  { order, known }: AskedNumbers,
  answers: (isListed: Answer) => Partial<Registries>,
): ListedRegistry {
  const listed = new Set<string>();
  return {
    take: ({ number }) => {
      if (known.has(number)) listed.add(number);
      return null;
    },
    answers: answers((number) => {
      const text = order.textOf(number);
      if (text === '') return unknownCode;
      return listed.has(text) ? 1 : 0;
    }),
  };
}

/** The longest prefix counts; of a number that begins with none of them the registry knows nothing. */
function byPrefix(
  column: string,
  { order }: AskedNumbers,
  answers: (wordOf: (number: number) => string | undefined) => Partial<Registries>,
): ListedRegistry {
  const words = new Map<string, { readonly word: string; readonly line: number }>();
  return {
    take: (row, line) => {
      const { prefix } = row;
      const word = row[column];
      const before = words.get(prefix);
      if (before === undefined) words.set(prefix, { word, line });
      else if (before.word !== word)
        return {
          found: `${column} "${word}" of the prefix ${prefix}`,
          expected: `"${before.word}", as in line ${before.line}`,
          hint: 'a prefix has one answer: remove one of the two',
        };
      return null;
    },
    answers: answers((number) => {
      const text = order.textOf(number);
      for (let length = text.length; length > 0; length--) {
        const said = words.get(text.slice(0, length));
        if (said !== undefined) return said.word;
      }
      return undefined;
    }),
  };
}

const coded =
  (wordOf: (number: number) => string | undefined, codes: Readonly<Record<string, number>>): Answer =>
  (number) =>
    codes[wordOf(number) ?? ''] ?? unknownCode;

/** Whoever is in the list at all has registered its consents, and has none but these. */
function consents({ order, known }: AskedNumbers, clock: ReplayClock): ListedRegistry {
  const registered = new Map<string, Map<string, ConsentSpans>>();
  return {
    take: ({ calling_number: caller, called_number: callee, from_ms: from, until_ms: until }) => {
      const span = { fromMs: limitOf(from, -Infinity), untilMs: limitOf(until, Infinity) };
      if (span.untilMs < span.fromMs)
        return { found: `until_ms "${until}"`, expected: `no earlier time than from_ms, ${from}` };
      if (!known.has(caller)) return null;
      const ofCaller = entryOf(registered, caller, () => new Map<string, ConsentSpans>());
      if (known.has(callee)) entryOf(ofCaller, callee, () => new ConsentSpans()).add(span);
      return null;
    },
    answers: {
      hasConsent: (caller, callee) => {
        const ofCaller = registered.get(order.textOf(caller));
        if (ofCaller === undefined) return unknownCode;
        return ofCaller.get(order.textOf(callee))?.hold(clock.nowMs) === true ? 1 : 0;
      },
    },
  };
}

function entryOf<Entry>(entries: Map<string, Entry>, key: string, made: () => Entry): Entry {
  let entry = entries.get(key);
  if (entry === undefined) entries.set(key, (entry = made()));
  return entry;
}

const limitOf = (cell: string | undefined, without: number): number =>
  cell === undefined || cell === '' ? without : Number(cell);
