/** A broken law of detectors says with which calls: as a trace that `ringfence replay` plays to the detector again. */
import fc from 'fast-check';
import { attestations } from '../../model/calls/callColumns.ts';
import type { FakeCall } from './fakeDetectorSite.ts';
import { lawSeed } from './law.ts';

const mark = 0;
const complaint = 1;

/** Digits of a fake number, which is its own index: as many for all, so that their order stays. */
const e164 = (number: number): string | null =>
  number === 0 ? null : `+${String(number).padStart(10, '0')}`;

/** One line of NDJSON a call. Each call is released at once, as the laws play it; appeals and clearings are in no trace. */
export function traceOfCalls(calls: readonly FakeCall[]): readonly string[] {
  let timeMs = 0;
  return calls.map((call) => {
    timeMs += call.gapMs;
    return JSON.stringify({
      time_ms: timeMs,
      place_ingress: call.ingress < 0 ? null : `carrier-${call.ingress}`,
      route: 0,
      calling_number: e164(call.callingNumber),
      called_number: e164(call.calledNumber),
      attestation: attestations[call.attestation] ?? null,
      ring_ms: call.ringMs,
      conversation_ms: call.conversationMs,
      release_cause: call.releaseCause,
      released_by: call.conversationMs > 0 ? 'caller' : 'network',
      is_marked: call.reportKind === mark,
      complained_at_ms: call.reportKind === complaint ? timeMs : null,
      released_at_ms: timeMs,
    });
  });
}

const isCalls = (value: unknown): value is readonly FakeCall[] =>
  Array.isArray(value) && value.every((call) => typeof call === 'object' && call !== null && 'gapMs' in call);

/** Throws with the shrunk counterexample as fast-check tells it, and as a trace. */
function report<Values>(details: fc.RunDetails<Values>): void {
  if (!details.failed) return;
  const values = Array.isArray(details.counterexample) ? (details.counterexample as readonly unknown[]) : [];
  const calls = values.find(isCalls) ?? [];
  const trace =
    calls.length === 0
      ? []
      : [
          '',
          'The calls as a trace: save the lines as counterexample.ndjson, then',
          'ringfence replay counterexample.ndjson --detector ./FILE#EXPORT',
          ...traceOfCalls(calls),
        ];
  throw new Error([fc.defaultReportMessage(details), ...trace].join('\n'));
}

/** How laws of detectors are tried. */
export const detectorRuns: {
  readonly seed: number;
  readonly numRuns: number;
  readonly reporter: <Values>(details: fc.RunDetails<Values>) => void;
} = { seed: lawSeed, numRuns: 60, reporter: report };
