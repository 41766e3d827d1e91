/** What holds of the results of any experiment: laws of their figures, the form that the program reads back, and every text that is made of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerLines } from '../../src/command/terminal/answerLines.ts';
import { comparisonLines } from '../../src/command/terminal/comparisonLines.ts';
import { resultTable } from '../../src/command/terminal/resultTable.ts';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { compareResults } from '../../src/study/answers/compareResults.ts';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { comparisonPage } from '../../src/study/report/comparisonPage.ts';
import { htmlReport } from '../../src/study/report/htmlReport.ts';
import { markdownReport } from '../../src/study/report/markdownReport.ts';
import { parseResults } from '../../src/study/results/parseResults.ts';
import type { Results } from '../../src/study/results/results.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { experimentArbitrary } from '../builders/experimentArbitrary.ts';
import { playStudy } from '../builders/playStudy.ts';
import { resultsLaws } from '../builders/resultsLaws.ts';
import type { Plain } from '../builders/partArbitrary.ts';
import { readable, unreadable } from '../builders/readableText.ts';

const metrics = metricCatalogue.map(({ id }) => id);
const mostAttempts = 8000;

function played(tree: Plain): ResolvedScenario | null {
  const input = { text: JSON.stringify(tree), file: 'any.yaml' };
  const { resolved } = resolveScenario(input, builtInCatalogue, { metrics });
  return resolved !== undefined && estimateAttempts(resolved).total <= mostAttempts ? resolved : null;
}

const experiments = (isMeant: (tree: Plain) => boolean): fc.Arbitrary<ResolvedScenario> =>
  experimentArbitrary
    .filter(isMeant)
    .map(played)
    .filter((resolved) => resolved !== null);

/** All that people read of results, in a wide terminal and a narrow one. */
async function textsOf(results: Results): Promise<readonly string[]> {
  const found = compareResults(results, results);
  const compared =
    'reasons' in found
      ? []
      : [
          comparisonLines(found, [results, results], ['a.json', 'b.json']).join('\n'),
          readable(
            comparisonPage({
              comparison: found,
              results: [results, results],
              files: ['a.json', 'b.json'],
            }),
          ),
        ];
  return [
    ...[30, 120].flatMap((columns) => [
      resultTable(results, { hasColour: false, columns }).join('\n'),
      answerLines(results, { hasColour: false, columns }).join('\n'),
    ]),
    ...compared,
    readable(await htmlReport(results)),
    readable(await htmlReport(results, 'zh')),
    markdownReport(results),
  ];
}

async function expectLawful(
  isMeant: (tree: Plain) => boolean,
  numRuns: number,
  atEach: (results: Results) => void = () => undefined,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(experiments(isMeant), async (resolved) => {
      const results = await playStudy(resolved);
      atEach(results);
      for (const [law, broken] of Object.entries(resultsLaws)) expect(broken(results), law).toEqual([]);
      const written = JSON.stringify(results);
      const read = parseResults(written) as Results;
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(written));
      for (const text of await textsOf(read)) expect(unreadable.exec(text)?.[0]).toBeUndefined();
    }),
    { numRuns },
  );
}

it('has figures that can be, is read back as it was written, and every text of it can be read', () =>
  expectLawful(() => true, 10));

it('nor is anything wrong with those of a game', async () => {
  let solved = 0;
  const isGame = ({ world, experiment }: Plain): boolean =>
    (experiment as Plain).game !== undefined && 'dialer-0' in ((world as Plain).callers as Plain);
  await expectLawful(isGame, 4, ({ game }) => {
    if (game !== undefined && (game.played !== null || (game.grown ?? null) !== null)) solved += 1;
  });
  expect(solved).toBeGreaterThan(1);
});
