/** Which facts a rule can learn from a trace, and what it must take for granted. */
import type { RuleFact, RulePlugin } from '../../model/contracts/rule.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { abandonedSeconds } from './recordedCalls.ts';

/** What no trace shows, in words. */
const unseen: Readonly<Partial<Record<RuleFact, string>>> = {
  consent: 'whether the person called had consented',
  'do-not-call': 'whether the number called is on a do-not-call register',
  voice: 'whether a machine spoke',
  person: 'whether a person or a voicemail answered',
  agents: 'whether an agent of the caller stood idle',
  machine: 'whether a dialer’s detection took the person called for an answering machine',
  refusal: 'whether the person refused, or asked not to be called again',
  'number-allocation': 'whether the number shown is in service',
  'number-loan': 'whether somebody else lends the number shown',
  'number-kind': 'of which kind the number shown is (give --world, whose numbering plan tells)',
  'number-purpose': 'what the range of the number shown is for (give --world, whose numbering plan tells)',
};

/** Facts that a rule is not about, only whom it is about. */
const circumstances: readonly RuleFact[] = ['purpose', 'time', 'callee'];

/** Facts by the columns that show them; the others need none beyond time and numbers. */
const columnsOf: Readonly<Partial<Record<RuleFact, readonly string[]>>> = {
  route: ['route'],
  attestation: ['attestation'],
  ring: ['ring_ms', 'released_by'],
  talk: ['conversation_ms'],
  side: ['released_by'],
  // Without `release_cause` whoever talked has answered.
  drop: ['conversation_ms', 'released_by'],
  complaints: ['complained_at_ms'],
};

/** What stands for a fact that no column names. */
const readAs: Readonly<Partial<Record<RuleFact, string>>> = {
  ring: 'a call that was given up in the last second before the limit may be taken to have rung long enough: a network measures a ring to within a second',
  drop: `an answered call that its caller ends within ${abandonedSeconds} s is taken for one dropped for want of an agent: a trace does not show why it ended`,
};

/** Nobody may have complained: an empty column shows that. Any other that is empty shows nothing. */
interface TraceShows extends Pick<ReadRows, 'columns' | 'filled'> {
  readonly hasPlan: boolean;
}

type TracedRule = Pick<RulePlugin, 'looksAt' | 'about' | 'bindsBy' | 'unseenAs'>;

export interface TracedFacts {
  /** Something that the rule hangs on is shown. */
  readonly isCheckable: boolean;
  /** In words: what is not shown, and what is taken for granted. */
  readonly unseen: readonly string[];
  readonly taken: readonly string[];
}

/** Every trace shows the time of a call; a rule that rests on it can be checked whatever else is hidden, unless that says whom it binds. */
export function tracedFacts(
  { looksAt, about, bindsBy = [], unseenAs = {} }: TracedRule,
  { columns, filled, hasPlan }: TraceShows,
): TracedFacts {
  const isSeen = (fact: RuleFact): boolean => {
    if (fact === 'number-kind' || fact === 'number-purpose') return hasPlan;
    if (unseen[fact] !== undefined) return false;
    const shown = fact === 'complaints' ? columns : filled;
    return (columnsOf[fact] ?? []).every((column) => shown.includes(column));
  };
  const hidden = looksAt.filter((fact) => fact !== 'purpose' && !isSeen(fact));
  const own = looksAt.filter((fact) => !circumstances.includes(fact));
  const rests = own.length === 0 ? looksAt.filter((fact) => fact !== 'purpose') : own;
  const isForAll = `every call is taken to be for ${about.join(' or ')}: a trace does not show it`;
  return {
    isCheckable: bindsBy.every(isSeen) && (looksAt.includes('time') || rests.some(isSeen)),
    unseen: hidden.map((fact) => unseen[fact] ?? `the columns ${(columnsOf[fact] ?? []).join(', ')}`),
    taken: [
      ...(about.length === 0 ? [] : [isForAll]),
      ...looksAt.flatMap((fact) => (isSeen(fact) ? (readAs[fact] ?? []) : (unseenAs[fact] ?? []))),
    ],
  };
}
