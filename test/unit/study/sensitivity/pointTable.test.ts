/** Of each point and arm: what was put in, and what came out; an arm's own value, and points that are not whole. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { pointTable } from '../../../../src/study/sensitivity/pointTable.ts';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';
import { csvCells } from '../../../../src/study/traces/reading/csvSyntax.ts';
import { tiny } from '../../../command/program.ts';
import { resolvedOf, resultAt } from '../store/taskFolders.ts';

const nothing = { doneAssumptions: new Map(), doneSensitivity: new Map() };

/** Results of these tasks, by index. */
const tasks = (...indexes: readonly number[]): ReadonlyMap<number, TaskResult> =>
  new Map(indexes.map((index) => [index, resultAt(index)]));

/** The table as objects, a cell by the name of its column. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...lines] = table.trimEnd().split('\n');
  const names = csvCells(head) ?? [];
  return lines.map((line) => Object.fromEntries((csvCells(line) ?? []).map((cell, i) => [names[i], cell])));
}

const lines = 'callers.robots.pacing.lines';
const answered = 'unwanted.answered.perSubscriberDay';

describe('the table of points', () => {
  const tornado = `${tiny}  sensitivity: {design: tornado, of: [${lines}], replications: 2}\n`.replace(
    'lines: 1,',
    'lines: 4,',
  );

  it('has the value of the parameter in each arm at each end, and nothing where it is as written', () => {
    const own = tornado.replace('cap: {set: {', `cap: {set: {${lines}: 8, `);
    const table = pointTable(outlineOf(resolvedOf(own), ''), {
      ...nothing,
      doneSensitivity: tasks(0, 1, 2, 3, 4, 5),
    });
    expect(rowsOf(table).map(({ part, point, arm, [lines]: value }) => [part, point, arm, value])).toEqual([
      ['sensitivity', '1', 'none', ''],
      ['sensitivity', '1', 'cap', ''],
      ['sensitivity', '2', 'none', '2'],
      ['sensitivity', '2', 'cap', '4'],
      ['sensitivity', '3', 'none', '8'],
      ['sensitivity', '3', 'cap', '16'],
    ]);
  });

  it('has the ratio of the totals of all replications of a point', () => {
    const table = pointTable(outlineOf(resolvedOf(tornado), ''), {
      ...nothing,
      doneSensitivity: tasks(0, 1),
    });
    const [row] = rowsOf(table);
    expect(Number(row[answered])).toBe((100 + 102) / 300);
  });

  it('leaves out points that are not whole, and is a head alone where none is', () => {
    const outline = outlineOf(resolvedOf(tornado), '');
    const table = pointTable(outline, { ...nothing, doneSensitivity: tasks(0, 2, 3) });
    expect(rowsOf(table).map(({ point }) => point)).toEqual(['2', '2']);
    expect(pointTable(outline, nothing)).toBe(`part,point,arm,${lines}\n`);
  });

  it('of a range has the values that were drawn, and both parts where both are played', () => {
    const both = `${tornado}  assumptions: {points: 2, replications: 1}\n`;
    const outline = outlineOf(resolvedOf(both), '');
    const rows = rowsOf(pointTable(outline, { doneAssumptions: tasks(0, 1), doneSensitivity: tasks(0, 1) }));
    expect(rows.map(({ part, point }) => `${part} ${point}`)).toEqual([
      'assumptions 1',
      'assumptions 1',
      'assumptions 2',
      'assumptions 2',
      'sensitivity 1',
      'sensitivity 1',
    ]);
    const varied = outline.assumptions?.varied ?? [];
    expect(varied.length).toBeGreaterThan(50);
    varied.forEach(({ path }, i) => {
      const drawn = [0, 0, 1, 1].map((point) => outline.assumptions?.values[point][i]);
      expect(rows.map((row) => row[path])).toEqual([...drawn.map(String), '', '']);
    });
  });
});
