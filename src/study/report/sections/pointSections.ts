/** The charts of one design point. */
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { Section } from '../page/section.ts';
import { texts } from '../../wording/speaking.ts';
import type { Texts } from '../../wording/texts.ts';
import { books } from './books.ts';
import { detection } from './detection.ts';
import { effectParts, hasEffectParts } from './effectParts.ts';
import { losses } from './losses.ts';
import { matrix } from './matrix.ts';
import { measureByArm, stillAnswered } from './measureByArm.ts';
import { hasPayers, payers } from './payers.ts';
import type { PointView } from './pointView.ts';
import { hasRuleEffects, ruleEffects } from './ruleEffects.ts';
import { spread } from './spread.ts';
import { timePaths } from './timePaths.ts';
import { tradeOff } from './tradeOff.ts';

interface Part {
  readonly anchor: string;
  readonly heading: keyof Texts['headings'] &
    (
      | 'harm'
      | 'tradeOff'
      | 'matrix'
      | 'rules'
      | 'effect'
      | 'arriving'
      | 'paths'
      | 'payers'
      | 'profit'
      | 'detection'
      | 'spread'
    );
  readonly body: (view: PointView) => Promise<Html>;
  /** Left out where it says no; absent: always there. */
  readonly isThere?: (view: PointView) => boolean;
}

const needsComparison =
  (body: Part['body']): Part['body'] =>
  async (view) =>
    view.context.control === undefined || view.context.others.length === 0
      ? markup`<p>${texts().answer.oneArm}</p>`
      : body(view);

const parts: readonly Part[] = [
  { anchor: 'losses', heading: 'harm', body: needsComparison(losses) },
  { anchor: 'trade-off', heading: 'tradeOff', body: needsComparison(tradeOff) },
  { anchor: 'matrix', heading: 'matrix', body: needsComparison(async (view) => matrix(view)) },
  { anchor: 'rules', heading: 'rules', body: async (view) => ruleEffects(view), isThere: hasRuleEffects },
  { anchor: 'effect', heading: 'effect', body: async (view) => effectParts(view), isThere: hasEffectParts },
  { anchor: 'arriving', heading: 'arriving', body: (view) => measureByArm(view, stillAnswered) },
  { anchor: 'paths', heading: 'paths', body: timePaths },
  { anchor: 'payers', heading: 'payers', body: async (view) => payers(view), isThere: hasPayers },
  { anchor: 'profit', heading: 'profit', body: books },
  { anchor: 'detection', heading: 'detection', body: detection },
  { anchor: 'spread', heading: 'spread', body: async (view) => spread(view) },
];

const partsOf = (view: PointView): readonly Part[] =>
  parts.filter(({ isThere }) => isThere === undefined || isThere(view));

/** A section a chart: for the only design point. */
export async function sectionsOfPoint(view: PointView): Promise<readonly Section[]> {
  const { headings } = texts();
  return Promise.all(
    partsOf(view).map(async ({ anchor, heading, body }) => ({
      anchor,
      heading: headings[heading],
      body: await body(view),
    })),
  );
}

/** One section with all charts under it: for one design point of several. */
export async function sectionOfPoint(view: PointView, ordinal: number): Promise<Section> {
  const { headings } = texts();
  const bodies = partsOf(view).map(
    async ({ heading, body }) =>
      markup`<h3>${headings[heading]}</h3>
${await body(view)}`,
  );
  return {
    anchor: `point-${ordinal}`,
    heading: headings.point(view.point),
    body: markup`${await Promise.all(bodies)}`,
  };
}
