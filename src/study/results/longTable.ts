/** The long table: one row for each design point, arm, replication, metric, class and place, as CSV. */
import type { TaskResult } from '../tasks/messages.ts';
import { tableCell } from './tableCell.ts';

export const longTableHead = 'designPoint,arm,replication,metric,class,place,value,numerator,denominator';

/** Rows in the order of the tasks; a value without data is empty. */
function* longTableRows(
  designPoints: readonly string[],
  done: ReadonlyMap<number, TaskResult>,
): Generator<string> {
  const indices = [...done.keys()].sort((a, b) => a - b);
  for (const index of indices) {
    const replication = Math.floor(index / designPoints.length);
    const point = designPoints[index % designPoints.length];
    for (const { arm, rows } of (done.get(index) as TaskResult).outcomes)
      for (const { metric, class: of, place, numerator, denominator } of rows) {
        const value = denominator === 0 ? '' : String(numerator / denominator);
        const names = [point, arm, String(replication), metric, of ?? '', place ?? ''].map(tableCell);
        yield `${names.join(',')},${value},${numerator},${denominator}`;
      }
  }
}

/** The whole table as one text. */
export function longTable(designPoints: readonly string[], done: ReadonlyMap<number, TaskResult>): string {
  return `${longTableHead}\n${[...longTableRows(designPoints, done)].join('\n')}\n`;
}
