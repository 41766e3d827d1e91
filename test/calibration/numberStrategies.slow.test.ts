/** The guide's table of caller-number strategies against three defences comes out again. */
import { expect, it } from 'vitest';
import { cell } from '../../src/command/terminal/measureCell.ts';
import { expectRows, tableOf } from './guideTables.ts';
import { measureOf, resultsOf } from './measured.ts';

const answered = 'unwanted.answered.perSubscriberDay';

it('finds what the guide states', () => {
  const results = resultsOf('number-strategies');
  const strategies = tableOf('strategy', 'none').map(({ strategy }) => strategy);
  expect(strategies).toHaveLength(13);
  const rows = strategies.map((strategy) => {
    const cells = results.arms.map(({ id }) => [
      id,
      cell(measureOf(results, [answered, strategy], id), 1000, 1),
    ]);
    return { strategy, ...Object.fromEntries(cells) };
  });
  expectRows('guides/lists-numbers-scripts.md', ['strategy', 'none'], rows);
}, 600_000);
