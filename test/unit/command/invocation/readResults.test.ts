import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readResults } from '../../../../src/command/invocation/readResults.ts';
import { estimateTableHead } from '../../../../src/study/results/estimateTable.ts';
import { longTableHead } from '../../../../src/study/results/longTable.ts';
import { pointTableHead } from '../../../../src/study/sensitivity/pointTable.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'file');

const read = async (text: string): ReturnType<typeof readResults> => {
  writeFileSync(path, text);
  return readResults(path);
};

describe('a file of results', () => {
  it('may be what --json printed, with a byte order mark', async () => {
    const results = resultsFixture();
    const text = `\ufeff${JSON.stringify({ results, speed: { attempts: 1 } })}`;
    expect(await read(text)).toEqual({ of: 'run', results });
  });

  const others: readonly (readonly [text: string, what: RegExp])[] = [
    ...[
      ['gate', 'gate EXPERIMENT'],
      ['baseline', 'baseline show FILE'],
      ['audit', 'audit TRACES'],
      ['rule-findings', 'rules check TRACES'],
      ['model', 'train TRACES'],
      ['break-even', 'break-even FILE'],
      ['explanation', 'explain CALL FILE'],
      ['bench', 'bench'],
      ['bench-comparison', 'bench --against'],
      ['task', 'merge FOLDER'],
      ['study', 'merge FOLDER'],
    ].map(
      ([name, verb]) =>
        [
          JSON.stringify({ format: `ringfence-${name}/1` }),
          new RegExp(`\`${verb}\`.* \\(ringfence-${name}/1\\)$`),
        ] as const,
    ),
    [JSON.stringify({ attempts: 1, wallSeconds: 2, attemptsPerSecond: 3 }), /the speed of a run/],
    [JSON.stringify({ readSeconds: 2, decisionsPerSecond: 3 }), /the speed of a replay/],
    ['PAR1\u0000', /a table in Parquet: .*`replay TRACE`/],
    ['<!doctype html>\n<html>', /a page: a browser shows it/],
    [`${estimateTableHead}\nbase`, /the estimates of a run/],
    [`${longTableHead}\nbase`, /the long table of a run/],
    [`${pointTableHead},a.b`, /the points of a range/],
    ['# Why?\n\nringfence: 1\n', /a scenario: `run FILE` plays it/],
  ];
  it.each(others)('is not %s, of which is told what it is', async (text, what) => {
    const told = await read(text);
    expect(told).toMatch(/: expected results of `run` or `replay`, found /);
    expect(told).toMatch(what);
  });

  it('of a form that nobody knows is told by the form that is expected', async () => {
    expect(await read('[1]')).toMatch(/expected results of the form ringfence-results\/1; at the top/);
    expect(await read('{"format":"ringfence-replay/1"}')).toMatch(
      /of the form ringfence-replay\/1; at engine/,
    );
    expect(await read('{"format":"ringfence-results/1"}')).not.toMatch(/Invalid input/);
    expect(await read('')).toMatch(/: found no JSON, expected results of ringfence; the parser says: /);
    expect(await read('{"format": 1,\n "format": 2}')).toMatch(
      /:2:2: format: found the same key again, expected each key once; it stands first at 1:2; remove one of the two$/,
    );
  });
});
