import { describe, expect, it } from 'vitest';
import { planGateOutputs } from '../../../../src/command/gate/gateOutputs.ts';
import { parseOutput } from '../../../../src/command/output/outputs.ts';
import { brokenPromise } from '../../../../src/command/output/promisedFormat.ts';
import { readReplayOutputs } from '../../../../src/command/replay/replayOutputs.ts';
import { plannedPages } from '../../../../src/command/run/comparedPage.ts';

describe('an ending', () => {
  it('promises what is written, or nothing, or something else', () => {
    const told = ['a.md', 'a.MD', 'a', 'a.txt', 'a.pdf', 'b/a.JSON'].map((path) =>
      brokenPromise(path, ['.md']),
    );
    const broken = 'expected an ending of .md';
    expect(told).toEqual([null, null, null, null, broken, broken]);
    expect(brokenPromise('a.json', [])).toBe('expected an ending that promises nothing else, such as .txt');
  });

  it('that is a slip of the pen is told, with the nearest of several', () => {
    expect(['a.jsn', 'a.jsonl', 'a.txt'].map((path) => brokenPromise(path, ['.json']))).toEqual([
      'expected an ending of .json',
      'expected an ending of .json',
      null,
    ]);
    expect(brokenPromise('a.htm', ['.html', '.md'])).toBe(
      'expected an ending of .html .md; did you mean .html?',
    );
    expect([parseOutput('a.parqet'), parseOutput('reslts=a.xyz')]).toEqual([
      '-o a.parqet: expected an ending of .json .html .md .csv .ndjson .parquet or one of results= estimates= table= points= trace= report= tasks= before the path; did you mean .parquet?',
      '-o reslts=a.xyz: expected one of results= estimates= table= points= trace= report= tasks= before the path; did you mean results=?',
    ]);
    expect(['estimates.csv', 'x/table.csv', './my-table.csv', 'trace=table.csv'].map(parseOutput)).toEqual([
      '-o estimates.csv: expected estimates=estimates.csv for that table, or trace=estimates.csv for the calls',
      '-o x/table.csv: expected table=x/table.csv for that table, or trace=x/table.csv for the calls',
      { kind: 'trace', path: './my-table.csv' },
      { kind: 'trace', path: 'table.csv' },
    ]);
    expect(readReplayOutputs(['a.jsn'])).toEqual([
      expect.stringMatching(/speed=PATH; did you mean \.json\?$/),
    ]);
    expect(planGateOutputs(['a.mdd']).faults).toEqual([expect.stringMatching(/; did you mean \.md\?$/)]);
  });

  it('is held to what the word before it asks for, by every verb that knows such words', () => {
    expect(
      ['report=x.pdf', 'trace=x.zip', 'trace=x.csv.gz', 'results=x.sqlite', 'trace=x.zip/'].map(parseOutput),
    ).toEqual([
      '-o report=x.pdf: expected an ending of .html .md',
      '-o trace=x.zip: expected an ending of .csv .ndjson .parquet',
      '-o trace=x.csv.gz: expected an ending of .csv .ndjson .parquet',
      '-o results=x.sqlite: expected an ending of .json',
      // A folder may be called anything.
      { kind: 'trace', path: 'x.zip/' },
    ]);
    expect(
      readReplayOutputs(['report=x.pdf', 'report=x.md', 'scores=x.json', 'speed=x.csv', 'results=x.html']),
    ).toEqual([
      '-o report=x.pdf: expected an ending of .html',
      '-o report=x.md: expected an ending of .html',
      '-o scores=x.json: expected an ending of .csv',
      '-o speed=x.csv: expected an ending of .json',
      '-o results=x.html: expected an ending of .json',
    ]);
    const asked = ['json=x.pdf', 'junit=x.json', 'markdown=x.html', 'annotations=x.xml', 'benchmark=x.md'];
    expect(planGateOutputs(asked).faults).toEqual([
      '-o json=x.pdf: expected an ending of .json',
      '-o junit=x.json: expected an ending of .xml',
      '-o markdown=x.html: expected an ending of .md',
      '-o annotations=x.xml: expected an ending that promises nothing else, such as .txt',
      '-o benchmark=x.md: expected an ending of .json',
    ]);
  });

  it('of what users write themselves is none of an output: a slip would replace it', () => {
    for (const path of ['mine.yaml', 'mine.YML', 'detector.mts', 'detector.py', 'model.onnx'])
      expect(brokenPromise(path, ['.json']), path).toBe('expected an ending of .json');
    expect(parseOutput('report=mine.yaml')).toBe('-o report=mine.yaml: expected an ending of .html .md');
  });

  it('alone is no name, in every verb and with every word before it', () => {
    const told = (ending: string): string => `expected a name before the ending ${ending}`;
    const asked = ['.json', 'x/.CSV', 'results=.json', 'trace=.parquet', 'report=.md'];
    expect(asked.map(parseOutput)).toEqual([
      `-o .json: ${told('.json')}`,
      `-o x/.CSV: ${told('.csv')}`,
      `-o results=.json: ${told('.json')}`,
      `-o trace=.parquet: ${told('.parquet')}`,
      `-o report=.md: ${told('.md')}`,
    ]);
    expect(readReplayOutputs(['.json', 'scores=.csv'])).toEqual([
      `-o .json: ${told('.json')}`,
      `-o scores=.csv: ${told('.csv')}`,
    ]);
    expect(planGateOutputs(['.xml', 'annotations=.txt']).faults).toEqual([
      `-o .xml: ${told('.xml')}`,
      `-o annotations=.txt: ${told('.txt')}`,
    ]);
    expect(plannedPages(['.html', 'report=.html'], []).faults).toEqual([
      `-o .html: ${told('.html')}`,
      `-o report=.html: ${told('.html')}`,
    ]);
    expect(
      ['.hidden', 'x/.json.html', '.a.json'].map((path) => brokenPromise(path, ['.json', '.html'])),
    ).toEqual([null, null, null]);
  });
});
