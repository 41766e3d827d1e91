/** Which columns of a trace the fields of a mapping fill. */
import type { FieldName } from './importMapping.ts';

/** `isMapped`: whether the mapping names a column for the field. */
export function mappedColumns(isMapped: (name: FieldName) => boolean): readonly string[] {
  const has = (...names: readonly FieldName[]): boolean => names.some(isMapped);
  const hasEnd = has('endTime', 'durationSeconds');
  const hasTalk = has('conversationSeconds') || (hasEnd && has('answerTime', 'ringSeconds'));
  const columns: readonly (readonly [name: string, isFilled: boolean])[] = [
    ['time_ms', true],
    ['calling_number', true],
    ['called_number', true],
    ['place_ingress', has('carrier')],
    ['route', has('route')],
    ['account', has('account')],
    ['line', has('line')],
    ['attestation', has('attestation')],
    ['ring_ms', hasTalk || has('ringSeconds')],
    ['conversation_ms', hasTalk],
    ['released_at_ms', hasTalk || hasEnd],
    ['release_cause', hasTalk || has('cause', 'answerTime')],
    ['is_marked', has('marked', 'markedAt')],
    ['marked_at_ms', has('markedAt')],
    ['complained_at_ms', has('complainedAt')],
    ['truth_call_key', has('caller')],
    ['truth_is_wanted', has('label')],
  ];
  return columns.flatMap(([name, isFilled]) => (isFilled ? [name] : []));
}
