/** Which calls a rule is about, by what they are for. */
import { Purpose } from './caller.ts';
import { notKnown } from './ruleCalls.ts';
import type { RulePlugin } from './rule.ts';

const purposes: Readonly<Record<string, number>> = Purpose;

/** Of a call of which nobody knows what it is for a rule says what it says of those that it is about. */
export function isAboutOf({ about }: Pick<RulePlugin, 'about'>): (purpose: number) => boolean {
  const codes = about.map((name) => purposes[name]);
  return (purpose) => codes.length === 0 || purpose === notKnown || codes.includes(purpose);
}
