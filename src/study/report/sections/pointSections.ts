/** The charts of one design point. */
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { Section } from '../page/section.ts';
import { detection } from './detection.ts';
import { losses } from './losses.ts';
import { measureByArm, operatorsProfit, stillAnswered } from './measureByArm.ts';
import type { PointView } from './pointView.ts';
import { spread } from './spread.ts';
import { tradeOff } from './tradeOff.ts';

interface Part {
  readonly anchor: string;
  readonly heading: string;
  readonly body: (view: PointView) => Promise<Html>;
}

const needsComparison =
  (body: Part['body']): Part['body'] =>
  async (view) =>
    view.context.control === undefined || view.context.others.length === 0
      ? markup`<p>One arm only: there is nothing to compare it with.</p>`
      : body(view);

const parts: readonly Part[] = [
  { anchor: 'arriving', heading: 'What still arrives', body: (view) => measureByArm(view, stillAnswered) },
  { anchor: 'trade-off', heading: 'What it prevents and what it costs', body: needsComparison(tradeOff) },
  { anchor: 'losses', heading: 'Whom it hurts', body: needsComparison(losses) },
  { anchor: 'detection', heading: 'How late campaigns are found', body: detection },
  { anchor: 'profit', heading: 'Whether it still pays', body: (view) => measureByArm(view, operatorsProfit) },
  { anchor: 'spread', heading: 'How replications differ', body: async (view) => spread(view) },
];

/** A section a chart: for the only design point. */
export async function sectionsOfPoint(view: PointView): Promise<readonly Section[]> {
  return Promise.all(
    parts.map(async ({ anchor, heading, body }) => ({ anchor, heading, body: await body(view) })),
  );
}

/** One section with all charts under it: for one design point of several. */
export async function sectionOfPoint(view: PointView, ordinal: number): Promise<Section> {
  const bodies = parts.map(
    async ({ heading, body }) =>
      markup`<h3>${heading}</h3>
${await body(view)}`,
  );
  return {
    anchor: `point-${ordinal}`,
    heading: `Design point ${view.point}`,
    body: markup`${await Promise.all(bodies)}`,
  };
}
