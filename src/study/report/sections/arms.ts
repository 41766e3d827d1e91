/** What each arm changes in the world. */
import { settingTexts } from '../plainValue.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup, joined } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';

/** One a line, since code in a cell is a block; the blank parts them where the table is saved. */
export function settingsList(settings: Readonly<Record<string, unknown>>): Html {
  const lines = settingTexts(settings).map((text) => markup`<code>${text}</code>`);
  return lines.length === 0 ? markup`${texts().words.nothing}` : joined(lines, ' ');
}

export function armsTable({ arms }: ReportContext): Html {
  return dataTable({
    caption: texts().tables.arms,
    columns: [{ head: texts().heads.arm }, { head: texts().heads.sets, isText: true }],
    rows: arms.map((arm) => [
      markup`${armMark(arm)}${arm.isControl ? ` ${texts().words.control}` : ''}`,
      settingsList(arm.settings),
    ]),
  });
}
