import { expect, test } from 'vitest';
import { drawChart } from '../../../../../src/study/report/charts/drawChart.ts';
import { intervalChart } from '../../../../../src/study/report/charts/intervalChart.ts';
import { stackedChart } from '../../../../../src/study/report/charts/stackedChart.ts';
import { tradeOffChart } from '../../../../../src/study/report/charts/tradeOffChart.ts';

const shape = 'M0,-1L1,1L-1,1Z';
const row = (label: string, estimate: number | null) => ({
  label,
  colour: 'var(--arm-0)',
  shape,
  estimate,
  low: estimate === null ? null : estimate - 1,
  high: estimate === null ? null : estimate + 1,
});

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test('rows show their names and values, also those without data', async () => {
  const rows = [row('none', 12), row('cap', 3), row('silent', null)];
  const { text } = await drawChart(intervalChart({ rows, axisTitle: 'calls' }, 720), 'a chart');
  expect(textsOf(text)).toEqual(
    expect.arrayContaining(['none', 'cap', 'silent', '12.0', '3.0', 'no data', 'calls']),
  );
  expect(
    text.match(/aria-roledescription="symbol mark container"[^]*?<\/g>/)?.[0].match(/<path/g),
  ).toHaveLength(2);
});

test('two rows of one name are two rows', async () => {
  const { text } = await drawChart(
    intervalChart({ rows: [row('a', 1), row('a', 2)], axisTitle: '' }, 340),
    '',
  );
  expect(textsOf(text).filter((name) => name === 'a')).toHaveLength(2);
});

test('bars stand one behind the other', async () => {
  const spec = stackedChart(
    {
      rows: [{ label: 'courier', parts: [3, 2, null], low: 2.5, high: 10, text: '5' }],
      colours: ['var(--loss-0)', 'var(--loss-1)', 'var(--loss-2)'],
      axisTitle: 'lost',
      longest: 10,
    },
    340,
  );
  const { text } = await drawChart(spec, 'a chart');
  const bars = [...text.matchAll(/d="M([\d.]+),[\d.]+h([\d.]+)v12[^"]*" fill="var\(--loss-(\d)\)"/g)];
  const [first, second, third] = bars.map(([, from, length]) => ({
    from: Number(from),
    to: Number(from) + Number(length),
  }));
  expect(second.from).toBeCloseTo(first.to, 2);
  expect(second.to - second.from).toBeCloseTo((2 / 3) * (first.to - first.from), 1);
  expect(third.to - third.from).toBe(0);
  const [, length] =
    /<line transform="translate\([\d.]+,[\d.]+\)" x2="(-?[\d.]+)"[^>]*stroke="var\(--ink\)"/.exec(text) ?? [];
  const unit = (first.to - first.from) / 3;
  expect(Math.abs(Number(length))).toBeCloseTo(7.5 * unit, 1);
});

test('the plane leaves out an arm without data', async () => {
  const mark = (label: string, estimate: number | null) => ({
    label,
    colour: 'var(--arm-0)',
    shape,
    prevented: row('', estimate),
    lost: row('', 2),
  });
  const spec = tradeOffChart(
    { marks: [mark('cap', 4), mark('silent', null)], xTitle: 'x', yTitle: 'y' },
    720,
  );
  const { text } = await drawChart(spec, 'a chart');
  expect(textsOf(text).filter((name) => ['cap', 'silent'].includes(name))).toEqual(['cap']);
});

test('a name that looks like markup or like an expression is drawn as text', async () => {
  const name = '<b onload="x">datum.low';
  const { text } = await drawChart(intervalChart({ rows: [row(name, 1)], axisTitle: name }, 720), name);
  expect(text).not.toContain('<b');
  expect(textsOf(text)).toContain('&lt;b onload="x"&gt;datum.low');
});
