/** The audit: every attempt ends in exactly one final state, so the states must add up to the attempts. */
import { figure } from '../figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';

export function auditTable({ results }: ReportContext): Html {
  const states = [...new Set(results.audit.flatMap(({ finalStates }) => Object.keys(finalStates)))];
  const hasPoints = results.designPoints.length > 1;
  return dataTable({
    caption: 'Final states of all call attempts, all replications together',
    columns: [
      { head: 'arm' },
      ...(hasPoints ? [{ head: 'design point' }] : []),
      { head: 'attempts', isNumber: true },
      ...states.map((head) => ({ head, isNumber: true })),
      { head: 'check' },
    ],
    rows: results.audit.map(({ arm, designPoint, attempts, finalStates }) => [
      arm,
      ...(hasPoints ? [designPoint] : []),
      figure(attempts),
      ...states.map((state) => figure(finalStates[state] ?? 0)),
      checkOf(attempts, finalStates),
    ]),
  });
}

function checkOf(attempts: number, finalStates: Readonly<Record<string, number>>): Html {
  const sum = Object.values(finalStates).reduce((total, count) => total + count, 0);
  if (sum === attempts) return markup`<span class="word better">adds up</span>`;
  return markup`<span class="word worse">${figure(sum - attempts)} off</span>`;
}
