/** The key of a call as people write it: `caller-id.entity.intent.attempt`. */
import type { CallTarget } from '../../model/simulation/callWitness.ts';
import { nearestName } from '../failures/nearestName.ts';

/** Numbers as traces write them: of other spellings no trace holds the key. */
const form = /^[^.]*(\.(0|[1-9]\d{0,9})){3}$/;
const greatestNumber = 0x7fff_ffff;

const isKey = (text: string): boolean =>
  form.test(text) &&
  text
    .split('.')
    .slice(1)
    .every((number) => Number(number) <= greatestNumber);

/** What is wrong with the key in any world, in words. `callers`: ids of the declarations, if they are known. */
export const keyFormFault = (text: string, callers: readonly string[]): string | null =>
  isKey(text)
    ? null
    : `the key of a call: found "${text}", expected caller.entity.intent.attempt, such as ${callers[0] ?? 'robots'}.0.12.0; traces hold the keys of all calls in truth_call_key`;

/** The call, or in words what is wrong with the key. `callers`: ids of the declarations. */
export function parseCallKey(text: string, callers: readonly string[]): CallTarget | string {
  const wrong = keyFormFault(text, callers);
  if (wrong !== null) return wrong;
  const [id = '', ...numbers] = text.split('.');
  const caller = callers.indexOf(id);
  if (caller < 0) {
    const near = nearestName(id, callers);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return `no caller "${id}" in this world: expected one of ${callers.join(', ')}${hint}`;
  }
  const [entity, intent, attempt] = numbers.map(Number);
  return { caller, entity, intent, attempt };
}
