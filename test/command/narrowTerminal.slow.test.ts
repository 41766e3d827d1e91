/** Prose of verbs on a terminal of 60 columns. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { breakEven } from '../../src/command/breakEven.ts';
import { audit } from '../../src/command/replay/audit.ts';
import { rulesCheck } from '../../src/command/rules/rulesCheck.ts';
import { compare } from '../../src/command/run/compare.ts';
import { printTable } from '../../src/command/terminal/resultTable.ts';
import { millisecondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { displayWidth } from '../../src/study/failures/displayWidth.ts';
import { playground, tiny } from './program.ts';

const columns = 60;
const place = playground();
const [trace, results] = [place.path('calls.csv'), place.path('r.json')];
afterAll(() => place.remove());

beforeAll(async () => {
  const head =
    'time_ms,account,calling_number,called_number,ring_ms,conversation_ms,release_cause,released_by';
  const rows = Array.from(
    { length: 40 },
    (_, i) =>
      `${i * millisecondsAnHour},${i % 9},+861380000${1000 + i},+8613900000002,4000,9000,200,callee,${i % 2 === 0}`,
  );
  writeFileSync(trace, `${[`${head},truth_is_wanted`, ...rows].join('\n')}\n`);
  place.write('tiny.yaml', tiny);
  await place.ask(['run', 'tiny.yaml', '-j', '1', '--assumptions', '2', '-o', 'r.json']);
});

const fewValues = {
  path: 'callers.robots.books.revenuePerLead',
  arm: 'none',
  replications: 1,
  jobs: 1,
  to: { value: 100, text: '100' },
  precision: 50,
};

/** What a verb prints where standard output is a terminal so wide. */
async function printed(verb: () => Promise<unknown>): Promise<readonly string[]> {
  const before = process.stdout.columns;
  let text = '';
  process.stdout.columns = columns;
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    await verb();
  } finally {
    write.mockRestore();
    process.stdout.columns = before;
  }
  return text.trimEnd().split('\n');
}

it.each([
  ['run', () => Promise.resolve(printTable(JSON.parse(readFileSync(results, 'utf8'))))],
  ['compare, of one', () => compare([results], { truth: true })],
  ['break-even', () => breakEven(place.path('tiny.yaml'), fewValues)],
  ['compare, of two', () => compare([results, results], { truth: true })],
  ['rules check', () => rulesCheck([trace], { quiet: false })],
  ['audit', () => audit([trace], {})],
])('%s prints no line that is wider', async (_, verb) => {
  // A command to copy is left whole.
  const lines = (await printed(verb)).filter((line) => !line.includes('replay: '));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
});
