/** Whatever is wrong with a command line is told at once, by every verb that can know it before the first event. */
import { afterAll, describe, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('none.json', '{}');

const matching = (start: string): unknown =>
  expect.stringMatching(new RegExp(`^${start.replace(/[.()]/g, '\\$&')}`));

const told = async (...words: readonly string[]): Promise<readonly [number | null, readonly string[]]> => {
  const ended = await place.ask(words);
  return [ended.code, said(ended)];
};

describe('all that is wrong is told at once', () => {
  it('by break-even: arms, measure, class, ends, precision, output and lever', async () => {
    const [code, lines] = await told(
      ...'break-even tiny.yaml --path callers.robots.books.minut --arm nobody --against nobody'.split(' '),
      ...'--metric operator.profit.perDy --class robt --from 5 --to 2 --precision 0 -o x.html'.split(' '),
    );
    expect(code).toBe(2);
    expect(lines.slice(0, 8)).toEqual([
      '--arm: found "nobody", expected one of none, cap',
      '--against: found "nobody", expected one of none, cap',
      '--metric: found "operator.profit.perDy", expected one of those that `ringfence list metrics` names; did you mean operator.profit.perDay?',
      '--class: found "robt", expected one of person, robot; did you mean robot?',
      '--from 5 --to 2: expected a range from low to high',
      '--precision 0: expected more than 0',
      '-o x.html: expected an ending of .json',
      '--path callers.robots.books.minut at 5:',
    ]);
    expect(lines[8]).toMatch(/^command line: world\.callers\.robots\.books\.minut: found the unknown key/);
    expect(lines.filter((line) => line.includes('did you mean `minute`?'))).toHaveLength(1);
  });

  it('by break-even: a missing arm and a lever that does not take either end', async () => {
    const [code, lines] = await told(
      ...'break-even tiny.yaml --path callers.robots.books.minute --from -5 --to -1'.split(' '),
    );
    expect(code).toBe(2);
    expect(lines[0]).toBe('--arm: found nothing, expected one of none, cap');
    expect(lines.filter((line) => line.startsWith('--path '))).toEqual([
      '--path callers.robots.books.minute at -5:',
      '--path callers.robots.books.minute at -1:',
    ]);
    const [, [, unnamed]] = await told('break-even', 'tiny.yaml', '--path', 'callers.robots.pacing.lines');
    expect(unnamed).toBe('--path callers.robots.pacing.lines at 0, where the search begins without --from:');
  });

  it('by break-even: a factor that nobody declared, beside the rest', async () => {
    expect(await told('break-even', 'tiny.yaml', '--factor', 'limit', '--arm', 'cop')).toEqual([
      2,
      [
        '--factor: found "limit", expected none: the experiment has no factors',
        '--arm: found "cop", expected one of none, cap; did you mean cap?',
      ],
    ]);
  });

  it('by explain: key, point and each arm', async () => {
    const [code, lines] = await told('explain', '5x', 'tiny.yaml', '--arms', 'nobody,cop', '--point', 'p9');
    expect(code).toBe(2);
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      '--point',
      'the key of a call',
      '--arms',
      '--arms',
    ]);
  });

  it('by run: shard, options that do not go together, outputs', async () => {
    const [code, lines] = await told(
      ...'run tiny.yaml --shard 9/3 --vary x --insecure -o report=x.pdf'.split(' '),
    );
    expect(code).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/^--shard 9\/3: /),
      '-o report=x.pdf: expected an ending of .html .md',
      expect.stringMatching(/^error: option '--vary <path>' has no effect: /),
      expect.stringMatching(/^error: option '--insecure' has no effect: /),
      '(ringfence run --help says what it takes)',
    ]);
  });

  it('by gate: outputs, options and the baseline', async () => {
    const [code, lines] = await told(
      ...'gate tiny.yaml --baseline weekly --old a=b -o junit=x.pdf -o json=tiny.yaml'.split(' '),
    );
    expect(code).toBe(2);
    expect(lines).toEqual([
      '-o junit=x.pdf: expected an ending of .xml',
      '-o json=tiny.yaml: expected an ending of .json',
      expect.stringMatching(/^no baseline "weekly"/),
      expect.stringMatching(/^error: option '--old <reference=path>' has no effect: /),
      '(ringfence gate --help says what it takes)',
    ]);
  });

  it('by rules check: traces, rules and outputs', async () => {
    const [code, lines] = await told(
      ...'rules check none.csv --rule nope --rule neither -o x.pdf'.split(' '),
    );
    expect(code).toBe(2);
    const all = lines.join('\n');
    for (const part of ['none.csv: found no such file', '"nope"', '"neither"', '-o x.pdf: expected'])
      expect(all).toContain(part);
  });

  it('by replay: traces, detectors and each output', async () => {
    const [code, lines] = await told(
      ...'replay none.csv --detector nope -o x.pdf -o scores=y.json'.split(' '),
    );
    expect(code).toBe(2);
    const all = lines.join('\n');
    for (const part of ['none.csv: found no such file', 'nope', '-o x.pdf: expected', '-o scores=y.json: '])
      expect(all).toContain(part);
  });

  it('by merge: what is to be merged, and outputs', async () => {
    const [code, lines] = await told(...'merge none.json gone.json -o report=x.pdf -o foo=y'.split(' '));
    expect(code).not.toBe(0);
    const all = lines.join('\n');
    for (const part of ['gone.json', 'none.json', '-o report=x.pdf: expected', '-o foo=y: expected'])
      expect(all).toContain(part);
  });

  it('by the command line itself: values of options and options that nobody knows', async () => {
    expect(await told(...'run tiny.yaml -j 0 --sed 3 --nope=1 -r a --lang fr --days -1'.split(' '))).toEqual([
      2,
      [
        "error: option '-j, --jobs <n>' argument '0' is invalid. Expected a whole number of at least 1.",
        "error: option '-r, --replications <n>' argument 'a' is invalid. Expected a whole number of at least 1.",
        "error: option '--lang <language>' argument 'fr' is invalid. Allowed choices are en, zh.",
        "error: option '--days <n>' argument '-1' is invalid. Expected a whole number of at least 1.",
        "error: unknown option '--sed'; did you mean --seed?",
        "error: unknown option '--nope=1'",
        '(ringfence run --help says what it takes)',
      ],
    ]);
  });

  it('by the command line itself: a value that is missing at its end, behind one that is wrong', async () => {
    const [code, lines] = await told(...'compare tiny.yaml -j 0 --seed'.split(' '));
    expect([code, lines.length, lines[0], lines[1]]).toEqual([
      2,
      3,
      "error: option '-j, --jobs <n>' argument '0' is invalid. Expected a whole number of at least 1.",
      "error: option '--seed <n>' argument missing",
    ]);
  });

  it('by the command line and by run: its file, its outputs and its options', async () => {
    const asked = 'run gone.yaml --sed 3 -o report=x.pdf -j';
    expect(await told(...asked.split(' '))).toEqual([
      2,
      [
        'gone.yaml: found no such file, expected a scenario file',
        '-o report=x.pdf: expected an ending of .html .md',
        "error: option '-j, --jobs <n>' argument missing",
        "error: unknown option '--sed'; did you mean --seed?",
        '(ringfence run --help says what it takes)',
      ],
    ]);
  });

  it('by the command line and by a verb whose outputs are known without its file', async () => {
    const [code, lines] = await told(...'run tiny.yaml --nope -o report=x.pdf -o y.doc'.split(' '));
    expect([code, lines.map((line) => line.split(':')[0])]).toEqual([
      2,
      ['-o report=x.pdf', '-o y.doc', 'error', '(ringfence run --help says what it takes)'],
    ]);
  });

  it('by the command line: options, arguments and what is required, all of them missing', async () => {
    expect(await told(...'import --nope --quie --country'.split(' '))).toEqual([
      2,
      [
        'found neither --format nor --mapping, expected one: a trace needs no import',
        expect.stringMatching(
          /^ {2}hint: a mapping file says which column is what, in lines such as `ringfence-import: 1`/,
        ),
        "error: option '--country <code>' argument missing",
        "error: unknown option '--nope'",
        "error: unknown option '--quie'; did you mean --quiet?",
        "error: required option '-o, --output <path>' not specified",
        "error: missing required argument 'files'",
        '(ringfence import --help says what it takes)',
      ],
    ]);
  });

  it('by a verb and the command line where arguments are too many', async () => {
    const [code, lines] = await told(...'explain 5x tiny.yaml more words --arms cop'.split(' '));
    expect([code, lines]).toEqual([
      2,
      [
        matching('the key of a call: '),
        '--arms: found "cop", expected one of none, cap; did you mean cap?',
        "error: too many arguments for 'explain'. Expected 2 arguments but got 4: 5x, tiny.yaml, more, words.",
        '(ringfence explain --help says what it takes)',
      ],
    ]);
  });

  it('beside an experiment that is not there: whatever does not hang on it', async () => {
    for (const [line, ...own] of [
      ['run gone.yaml -o x.doc --shard 9/3', '--shard 9/3: ', '-o x.doc: '],
      ['gate gone.yaml -o x.doc', '-o x.doc: '],
      ['baseline save gone.yaml Bad -o x.pdf', 'the name of a baseline: ', '-o x.pdf: '],
      ['baseline promote gone.yaml Bad', 'the name of a baseline: '],
      ['explain 5x gone.yaml', 'the key of a call: '],
      ['break-even gone.yaml --metric x -o x.pdf', 'expected --path', '--metric: ', '-o x.pdf: '],
      ['report gone.json -o x.pdf', '-o x.pdf: '],
    ]) {
      const ended = await place.ask(line.split(' '));
      const gone = line.startsWith('report') ? 'gone.json: ' : 'gone.yaml: ';
      const lines = said(ended).filter((text) => !text.startsWith('error: argument'));
      expect([line, ended.code, lines.slice(0, own.length + 1)]).toEqual([
        line,
        2,
        [gone, ...own].map(matching),
      ]);
    }
  });

  it('once, of a scenario that is named twice', async () => {
    for (const line of [
      'replay gone.csv --screening gone.yaml --world gone.yaml',
      'rules check gone.csv --rules gone.yaml --world gone.yaml',
    ])
      expect(said(await place.ask(line.split(' ')))).toEqual([
        'gone.yaml: found no such file, expected a scenario file',
        'gone.csv: found no such file or folder (ENOENT), expected a trace that can be read',
      ]);
  });

  it('but whoever asks for help gets it', async () => {
    const ended = await place.ask(['run', '-j', '0', '--nope', '--help']);
    expect([ended.code, ended.err, ended.out.split('\n')[0]]).toEqual([
      0,
      '',
      'Usage: ringfence run [options] <file>',
    ]);
  });
});
