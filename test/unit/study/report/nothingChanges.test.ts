import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';
import { usualPage } from './usualPage.ts';

const zero = { estimate: 0, low: 0, high: 0 };
const usual = resultsFixture();
const same = resultsFixture({
  changes: {
    measures: usual.measures.map((measure) => ({
      ...measure,
      ...(measure.metric.startsWith('wanted.lost') ? zero : {}),
      versusControl: measure.versusControl === null ? null : { ...measure.versusControl, ...zero },
    })),
  },
});

const planes = (page: string): number =>
  page.split('id="trade-off"')[1].split('</section>')[0].split('<svg role="img"').length - 1;

test.each([
  ['en', 'so none is drawn.'],
  ['zh', '故不画图。'],
] as const)(
  'where no arm changes anything the %s page says so and draws no empty plane',
  async (language, says) => {
    const [flat, drawn] = [await htmlReport(same, language), await usualPage(language)];
    expect([planes(flat), planes(drawn)]).toEqual([0, 2]);
    expect(bodyText(flat)).toContain(says);
    expect(bodyText(drawn)).not.toContain(says);
  },
);
