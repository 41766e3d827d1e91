/** The audit: every attempt ends in exactly one final state, so the states must add up to the attempts. */
import { figure } from '../../wording/figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';

export function auditTable({ results }: ReportContext): Html {
  const states = [...new Set(results.audit.flatMap(({ finalStates }) => Object.keys(finalStates)))];
  const hasPoints = results.designPoints.length > 1;
  return dataTable({
    caption: texts().tables.audit,
    columns: [
      { head: texts().heads.arm },
      ...(hasPoints ? [{ head: texts().heads.designPoint }] : []),
      { head: texts().heads.attempts, isNumber: true },
      { head: texts().heads.check },
      ...states.map((state) => ({ head: stateName(state), isNumber: true })),
    ],
    rows: results.audit.map(({ arm, designPoint, attempts, finalStates }) => [
      arm,
      ...(hasPoints ? [designPoint] : []),
      figure(attempts),
      checkOf(attempts, finalStates),
      ...states.map((state) => figure(Object.hasOwn(finalStates, state) ? finalStates[state] : 0)),
    ]),
  });
}

const stateName = (state: string): string => {
  const { states } = texts();
  return Object.hasOwn(states, state) ? states[state] : inWords(state);
};

/** `invalidNumber` as `invalid number`. */
const inWords = (state: string): string => state.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function checkOf(attempts: number, finalStates: Readonly<Record<string, number>>): Html {
  const sum = Object.values(finalStates).reduce((total, count) => total + count, 0);
  if (sum === attempts) return markup`<span class="word better">${texts().tables.addsUp}</span>`;
  return markup`<span class="word worse">${texts().tables.off(figure(sum - attempts))}</span>`;
}
