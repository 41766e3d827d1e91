import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, said, tiny } from './program.ts';

const here = playground();
afterAll(() => here.remove());
here.write('tiny.yaml', tiny);
here.write('slow.mjs', detectorModule('return seen > 40 ? 2e6 : 0;'));
here.write('mine.mjs', detectorModule('return seen % 2 === 0 ? 900000 : 0;'));

describe('replay', () => {
  it('judges the calls of a run as the run did, side by side with others, and says what is wrong beforehand', async () => {
    const run = await here.run(['run', 'tiny.yaml', '-r', '1', '-j', '1', '-o', 'trace=calls/', '--json']);
    expect(run.code).toBe(0);
    const both = await here.run(['replay', 'calls', '--detector', 'volume-cap']);
    expect([both.code, said(both).slice(-2)]).toEqual([
      2,
      [
        '2 files: found the calls of at least 2 arms: cap, none, expected one arm',
        '  hint: choose one with --arm',
      ],
    ]);
    const args = ['replay', 'calls/trace.r0.cap.csv', 'calls', '--arm', 'cap', '--detector', 'volume-ca'];
    const wrong = await here.run(args);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('did you mean `volume-cap`?')]);
    expect(wrong.err).toContain('calls/trace.r0.cap.csv: found no such file or folder (ENOENT)');
    const asked =
      'replay calls/trace.r0.cap.parquet --screening tiny.yaml --detector ./mine.mjs#detector,id=mine,limitCalls=5';
    const replay = await here.run([
      ...asked.split(' '),
      '-o',
      'replay.json',
      '-o',
      'scores.csv',
      '-o',
      'page.html',
      '-o',
      'speed=fast.json',
    ]);
    expect(replay.code).toBe(0);
    expect(replay.out).toMatch(/^trace\.r0\.cap\.parquet\n\d+ calls: \d+ unwanted, \d+ wanted; open loop/);
    const results = JSON.parse(readFileSync(here.path('replay.json'), 'utf8'));
    const [cap, mine] = results.detectors;
    const { measures } = JSON.parse(run.out).results;
    const share = (metric: string): number =>
      measures.find(
        (m: { metric: string; arm: string; place: string | null; class: string | null }) =>
          m.metric === metric && m.arm === 'cap' && m.place !== null && m.class === null,
      ).estimate;
    expect(cap.labelled.truePositiveShare.estimate).toBe(share('detector.truePositive.share'));
    expect(cap.labelled.falsePositiveShare.estimate).toBe(share('detector.falsePositive.share'));
    expect([mine.version, mine.alarms.calls]).toEqual([
      expect.stringMatching(/^sha256:/),
      Math.floor(results.trace.calls / 2),
    ]);
    const [head, ...lines] = readFileSync(here.path('scores.csv'), 'utf8').trim().split('\r\n');
    expect(head).toMatch(/,truth_is_wanted,score_millionths\.cap,score_millionths\.mine$/);
    expect([lines.length, lines.filter((line) => line.endsWith(',900000')).length]).toEqual([
      results.trace.calls,
      mine.alarms.calls,
    ]);
    const page = readFileSync(here.path('page.html'), 'utf8');
    expect(page).toContain('<h1>Replay of trace.r0.cap.parquet</h1>');
    expect(page.match(/<svg role="img"[^>]*aria-label="(?:ROC|Precision)/g)).toHaveLength(4);
    expect(JSON.parse(readFileSync(here.path('fast.json'), 'utf8'))).toMatchObject({
      callsPerSecond: expect.any(Number),
      mostMemoryMegabytes: expect.any(Number),
    });
    const again = await here.run(['report', 'replay.json', '-o', 'again.html']);
    expect([again.code, again.err]).toEqual([0, 'written: again.html\n']);
    expect(readFileSync(here.path('again.html'), 'utf8')).toBe(page);
    const text = await here.run(['report', 'replay.json', '-o', 'again.md']);
    expect([text.code, text.err]).toEqual([2, '-o again.md: expected an ending of .html\n']);
    const bad = await here.run('replay calls --arm cap --detector ./slow.mjs#detector'.split(' '));
    expect([bad.code, said(bad).filter((line) => line.includes(': detector '))]).toEqual([
      1,
      [
        '--detector:1:1: use: detector slow (./slow.mjs#detector) failed at call 40 of recording 0: judge returned 2000000; expected an integer from 0 to 1000000',
      ],
    ]);
    expect(bad.err).toContain("replay: ringfence replay calls --arm cap --detector './slow.mjs#detector'");
    expect(bad.err).not.toMatch(/^ {4}at /m);
  });
});

describe('import', () => {
  it('accounts for every record, keeps the bad ones, and makes a trace that replay judges as it does the records', async () => {
    const row = (number: string, at: string, label: string): string => `${at},${number},+86138,30,${label}`;
    here.write(
      'calls.csv',
      [
        'when,from,to,talk,spam',
        row('+861', '2020-08-03 09:00:00', '1'),
        row('+862', '2020-08-03 08:00:00', '0'),
      ]
        .concat([row('s', '2020-08-03 09:00:00', '1'), row('+861', '2020-08-03 07:00:00', '1')])
        .join('\n'),
    );
    here.write(
      'm.yaml',
      'ringfence-import: 1\ntimeZone: UTC\nfields: {time: when, callingNumber: from, calledNumber: to, conversationSeconds: talk, label: spam}\n',
    );
    const imported = await here.run(
      'import calls.csv --mapping m.yaml -o calls.ndjson --quiet --json'.split(' '),
    );
    expect([imported.code, JSON.parse(imported.out)]).toMatchObject([
      0,
      { records: 4, accepted: 3, rejected: 1, header: 1, reasons: [{ column: 'from', records: 1, line: 4 }] },
    ]);
    expect(readFileSync(here.path('calls.rejects.csv'), 'utf8')).toContain('calls.csv,4,from,"""s"""');
    const judged = async (what: string): Promise<unknown> => {
      const asked = `replay ${what} --detector volume-cap,limitCalls=1 -o judged.csv --json`;
      const { out } = await here.run(asked.split(' '));
      return [JSON.parse(out).results.detectors, readFileSync(here.path('judged.csv'), 'utf8')];
    };
    const direct = await judged('calls.csv --mapping m.yaml');
    expect(direct).toMatchObject([
      [{ alarms: { calls: 1 }, labelled: { truePositiveShare: { estimate: 0.5 } } }],
      expect.stringContaining(',25200000,+861,'),
    ]);
    expect(await judged('calls.ndjson --lang zh -o zh.html')).toEqual(direct);
    expect(readFileSync(here.path('zh.html'), 'utf8')).toContain('<h1>呼叫记录回放：calls.ndjson</h1>');
    await here.run(
      'replay calls.csv --mapping m.yaml --detector volume-cap -o own.json -o page.html --quiet --lang zh'.split(
        ' ',
      ),
    );
    const own = await here.run(['report', 'own.json', '--lang', 'zh']);
    expect(own.err).toBe('written: own.html\n');
    expect(readFileSync(here.path('own.html'), 'utf8')).toBe(readFileSync(here.path('page.html'), 'utf8'));
    here.write('bad.csv', 'when,from,to,talk,spam\n2020-08-03 09:00:00,s,+86138,30,1\n');
    const bad = await here.run('import bad.csv --mapping m.yaml -o bad.ndjson'.split(' '));
    expect([bad.code, said(bad).slice(-4)]).toEqual([
      2,
      [
        'bad.csv: found no call that can be read, expected at least one',
        '  hint: what was wrong with each record stands in bad.rejects.csv',
        'bad.csv:2: from: found "s", expected a telephone number of at most 15 digits',
        '  hint: so in 1 record',
      ],
    ]);
    const none = await here.run('import calls.csv --format asterisk -o x.txt'.split(' '));
    expect([none.code, said(none).map((line) => line.slice(0, 30))]).toEqual([
      2,
      ['--time-zone: found nothing, exp', '-o x.txt: expected an ending of'].map((line) => line.slice(0, 30)),
    ]);
  });
});
