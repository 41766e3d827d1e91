/** What `show` prints of a rule: all that is known of it, in words. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { exampleWords } from '../../study/rules/exampleWords.ts';
import { library } from '../../study/wording/en/rules.ts';
import { inForceText } from '../../study/wording/inForceText.ts';

/** As lists say it, and where the dates come from if they are less sure than the rest. */
function dates(rule: RulePlugin): string {
  const { says } = rule.inForce;
  return says === undefined ? inForceText(rule) : `${inForceText(rule)} (${says})`;
}

const orNothing = (text: string): string => (text === '' ? 'nothing' : text);

export function* ruleLines(rule: RulePlugin): Generator<string> {
  yield `rule ${rule.id}, version ${rule.version}`;
  yield `  ${rule.title}`;
  yield `  jurisdiction: ${rule.jurisdiction}`;
  yield `  in force: ${dates(rule)}`;
  yield `  status: ${library.statuses[rule.status]}`;
  yield `  cites: ${rule.cites.join('; ')}`;
  yield `  about: ${rule.about.length === 0 ? 'every call' : `calls for ${rule.about.join(', ')}`}`;
  yield `  exempt: ${rule.exempt.length === 0 ? 'nobody' : rule.exempt.join('; ')}`;
  yield `  the network enforces: ${orNothing(rule.enforces)}`;
  yield `  an honest caller obeys: ${orNothing(rule.obeys)}`;
  yield `  a violator suffers: ${orNothing(rule.suffers)}`;
  yield `  hangs on: ${rule.looksAt.join(', ')}`;
  yield 'examples:';
  for (const { call, is, because } of rule.examples)
    yield `  ${is.padEnd(6)}  ${exampleWords(call)}: ${because}`;
}
