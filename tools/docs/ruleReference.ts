/** The text of docs/reference/rules.md: every rule with where it holds, since when, how sure it is, and its three parts in words. */
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { exampleWords } from '../../src/study/rules/exampleWords.ts';
import { inForceText } from '../../src/study/wording/inForceText.ts';
import { markdownTable } from './markdownTable.ts';
import { rulesNotModelled } from './rulesNotModelled.ts';

const head = `# Rules

The library of rules, as \`ringfence rules list\` and \`ringfence rules show ID\` print it. Status: *verified* numbers were seen in a retrieved text;
*partly* verified means that the rule was seen and some numbers are recalled; *recalled* rules are not verified; a *draft* was never in force. A date
with a question mark is recalled or assumed. Parameters with their sources stand under [plug-ins](plugins.md#rules). Rules that are known and not here
stand [at the end](#not-modelled-and-why). None of it is legal advice.`;

function section(rule: RulePlugin): string {
  const says = rule.inForce.says === undefined ? '' : ` (${rule.inForce.says})`;
  const parts = [
    ['In force', `${inForceText(rule)}${says}`],
    ['Cites', rule.cites.join('; ')],
    ['About', rule.about.length === 0 ? 'every call' : `calls for ${rule.about.join(', ')}`],
    ['Exempt', rule.exempt.length === 0 ? 'nobody' : rule.exempt.join('; ')],
    ['The network enforces', rule.enforces === '' ? 'nothing' : rule.enforces],
    ['An honest caller obeys', rule.obeys === '' ? 'nothing' : rule.obeys],
    ['A violator suffers', rule.suffers === '' ? 'nothing' : rule.suffers],
  ].map(([name, text]) => `- ${name}: ${text}`);
  const examples = rule.examples.map(({ call, is, because }) => [is, exampleWords(call), because]);
  return [
    `## \`${rule.id}\``,
    rule.title,
    parts.join('\n'),
    markdownTable(['example', 'call', 'because'], examples),
  ].join('\n\n');
}

function notModelled(): string {
  const rows = rulesNotModelled.map(({ where, rule, why }) => [where, rule, why]);
  return [
    '## Not modelled, and why',
    'Known rules that the library leaves out: a rule that says something else than its law is worse than none.',
    markdownTable(['where', 'rule', 'why not'], rows),
  ].join('\n\n');
}

/** The page as Markdown; the same text for the same catalogue. */
export function ruleReference(catalogue: readonly RulePlugin[]): string {
  const table = markdownTable(
    ['rule', 'where', 'status', 'in force', 'says'],
    catalogue.map((rule) => [
      `[\`${rule.id}\`](#${rule.id})`,
      rule.jurisdiction,
      rule.status,
      inForceText(rule),
      rule.title,
    ]),
  );
  return `${[head, table, ...catalogue.map(section), notModelled()].join('\n\n')}\n`;
}
