/** An example call of a rule in words. */
import type { EarlierCalls, ExampleCall } from '../../model/contracts/ruleExample.ts';

const whether = (value: boolean | undefined, yes: string, no: string): readonly string[] =>
  value === undefined ? [] : [value ? yes : no];

const given = (
  value: string | number | undefined,
  words: (value: string | number) => string,
): readonly string[] => (value === undefined ? [] : [words(value)]);

function fateOf({ isRefused, hasAskedToStop, wasDropped, wasTakenForMachine }: EarlierCalls): string {
  if (hasAskedToStop === true) return 'refused-for-good ';
  if (isRefused === true) return 'refused ';
  if (wasDropped === true) return 'dropped ';
  return wasTakenForMachine === true ? 'machine-answered ' : '';
}

function earlierWords(earlier: EarlierCalls): string {
  const { times = 1, hoursBefore, toOthers, ...call } = earlier;
  const talk = call.talkSeconds === undefined ? '' : ` of ${call.talkSeconds} s`;
  const whom = toOthers === true ? ' to others' : '';
  const side = call.endedBy === undefined ? '' : ` that the ${call.endedBy} ended`;
  return `${times} ${fateOf(earlier)}call${times === 1 ? '' : 's'}${talk}${whom}${side} ${hoursBefore} h before`;
}

export function exampleWords(call: ExampleCall): string {
  const words = [
    ...given(call.purpose, (purpose) => `for ${purpose}`),
    ...given(call.at, (at) => String(at)),
    ...whether(call.automatic, 'artificial voice', 'a person speaks'),
    ...whether(call.synthetic, 'made by a machine', 'recorded'),
    ...whether(call.consent, 'consent', 'no consent'),
    ...whether(call.doNotCall, 'on the do-not-call register', 'not on the register'),
    ...whether(call.fromAbroad, 'from abroad', 'from home'),
    ...given(call.shown, (kind) => `shows a ${kind} number`),
    ...given(call.shownFor, (purpose) => `range for ${purpose}`),
    ...whether(call.allocated, 'in service', 'out of service'),
    ...whether(call.domestic, 'domestic', 'foreign'),
    ...whether(call.lent, 'lent by somebody else', 'the caller’s own'),
    ...whether(call.withheld, 'number withheld', 'number shown'),
    ...given(call.attestation, (attestation) => `attestation ${attestation}`),
    ...given(call.ringSeconds, (seconds) => `rings at most ${seconds} s`),
    ...given(call.givenUpAfterSeconds, (seconds) => `given up after ${seconds} s of ringing`),
    ...given(call.answeredAfterSeconds, (seconds) => `answered after ${seconds} s of ringing`),
    ...given(call.idleAgents, (agents) => `${agents} agent${agents === 1 ? '' : 's'} idle`),
    ...(call.earlier ?? []).map(earlierWords),
    ...given(call.complaints, (complaints) => `${complaints} complaints`),
  ];
  return words.length === 0 ? 'a call' : words.join(', ');
}
