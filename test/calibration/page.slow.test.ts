/** Every line of docs/calibration.md: its commands are run, its queries asked, and what it says of the answer holds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { blocksIn, root, textOf } from '../docs/pages.ts';
import { mainFile } from '../mainFile.ts';
import { tableOfText } from './guideTables.ts';
import { agreementFault } from './statedAgreement.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-calibration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what the page types, from the root, with traces left in the folder of the test. */
function obey(command: string): void {
  const args = command.replace('npm start -- ', '').replace('trace=', `trace=${folder}/`).split(' ');
  const { status, stderr } = spawnSync(process.execPath, [mainFile, ...args, '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}

async function ask(query: string): Promise<ReadonlyMap<string, number>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  const rows = (await connection.runAndReadAll(query)).getRows();
  connection.closeSync();
  return new Map(rows.map(([figure, here]) => [String(figure), Number(here)]));
}

const sections = textOf('docs/calibration.md')
  .split(/^## /m)
  .map((text) => ({ title: text.split('\n')[0], text, blocks: blocksIn(text) }))
  .filter(({ blocks }) => blocks.length > 0);

describe.each(sections)('calibration: $title', ({ text, blocks }) => {
  it('comes out as the page says', async () => {
    const textOfKind = (kind: string): string =>
      blocks.find(({ language }) => language === kind)?.text.trim() ?? '';
    textOfKind('sh').split('\n').forEach(obey);
    const found = await ask(textOfKind('sql'));
    const rows = tableOfText(text, ['figure', 'published', 'here', 'agrees']);
    for (const [figure, here] of found) process.stdout.write(`calibration | ${figure} | ${here}\n`);
    expect(rows.map(({ figure }) => figure).toSorted()).toEqual([...found.keys()].toSorted());
    const faults = rows.map((row) => agreementFault(row, found.get(row.figure) ?? Number.NaN));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  }, 600_000);
});

it('has six sections with queries', () => {
  expect(sections).toHaveLength(6);
});
