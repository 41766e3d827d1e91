/** What each arm changes in the world, and which rules it has. */
import { settingTexts } from '../plainValue.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup, joined, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { ruleName } from '../../results/ruleName.ts';
import type { ReportContext, StyledArm } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';

/** One a line; the blank parts them where the table is saved. */
export function settingsList(settings: Readonly<Record<string, unknown>>): Html {
  const lines = settingTexts(settings).map((text) => markup`<code class="line">${text}</code>`);
  return lines.length === 0 ? markup`${texts().words.nothing}` : joined(lines, ' ');
}

const rulesOf = ({ rules = [] }: StyledArm): string =>
  rules.map(ruleName).join(texts().question.separator) || texts().words.nothing;

/** The rules stand beside what each arm sets where the arms differ in them, else once before the table. */
export function armsTable({ arms }: ReportContext): Html {
  const { heads, tables } = texts();
  const differing = new Set(arms.map(rulesOf)).size > 1;
  const shared = differing || arms[0]?.rules === undefined ? nothing : sharedRules(arms[0]);
  return markup`${shared}${dataTable({
    caption: tables.arms,
    columns: [
      { head: heads.arm },
      ...(differing ? [{ head: tables.armRules, isText: true }] : []),
      { head: heads.sets, isText: true },
    ],
    rows: arms.map((arm) => [
      markup`${armMark(arm)}${arm.isControl ? ` ${texts().words.control}` : ''}`,
      ...(differing ? [rulesOf(arm)] : []),
      settingsList(arm.settings),
    ]),
  })}`;
}

const sharedRules = (arm: StyledArm): Html => markup`<p>${texts().tables.sharedRules(rulesOf(arm))}</p>
`;
