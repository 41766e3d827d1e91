/** The verb `train` with a split by time, over a made trace of which the answer is known. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { millisecondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { OperatingPoint } from '../../src/study/training/operatingPoints.ts';
import { playground } from './program.ts';

const ground = playground();
afterAll(() => ground.remove());

const head =
  'time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,complained_at_ms,truth_is_wanted';

interface Made {
  /** Of a call from day 16 on: whether it is unwanted, and how long people talked. */
  readonly later?: (isRobot: boolean) => { readonly isUnwanted: boolean; readonly talkMs: number };
  /** Whether robots of day 14 are complained about three days later. */
  readonly isLate?: boolean;
  /** Whether nobody new calls on day 16. */
  readonly areAllKnown?: boolean;
  /** Whether the new robots made a call on day 15 that has no label. */
  readonly areHeardOf?: boolean;
}

/**
 * Fifteen days of five robots, whose calls are short, and ten people, who all call ten times a day; on day 16 each of them calls once more,
 * and so do four new robots and four new people, of whom nothing is known.
 */
function trace(name: string, { later, isLate, areAllKnown, areHeardOf }: Made = {}): string {
  const rows: string[] = [];
  const call = (dayAt: number, at: number, [number, isRobot]: readonly [string, boolean]): void => {
    const usual = { isUnwanted: isRobot, talkMs: isRobot ? 2000 : 60_000 };
    const { isUnwanted, talkMs } = dayAt < 15 ? usual : (later?.(isRobot) ?? usual);
    const timeMs = dayAt * millisecondsADay + at;
    const complained = isLate === true && isRobot && dayAt === 13 ? timeMs + 3 * millisecondsADay : '';
    rows.push(
      [timeMs, number, `+8613900${1000 + (at % 900)}`, 5000, talkMs, 200, complained, !isUnwanted].join(','),
    );
  };
  for (let day = 0; day < 15; day++)
    for (let i = 0; i < 150; i++) {
      const member = i % 15;
      call(day, i * 300_000 + day * 1000, [`+8613800${100 + member}`, member < 5]);
    }
  for (let member = 0; member < 15; member++)
    call(15, (1 + member) * 600_000, [`+8613800${100 + member}`, member < 5]);
  for (let member = 0; member < (areAllKnown === true ? 0 : 8); member++)
    call(15, 50_000_000 + member * 300_000, [`+8613700${100 + member}`, member < 4]);
  if (areHeardOf === true)
    for (let member = 0; member < 4; member++)
      rows.push(`${15 * millisecondsADay - 1000},+8613700${100 + member},+86139001000,5000,2000,200,,`);
  return ground.write(name, `${[head, ...rows].join('\n')}\n`);
}

const args = (file: string, output: string, ...more: readonly string[]): readonly string[] =>
  asked(16, file, output).concat(more);

const asked = (cutDay: number, file: string, output: string): readonly string[] =>
  `train ${file} --split time --cut-day ${cutDay} --trees 20 --depth 3 -o ${output}`.split(' ');

const modelIn = (name: string): ReturnType<typeof JSON.parse> =>
  JSON.parse(readFileSync(ground.path(name), 'utf8'));

it('judges later calls by what is known of their numbers by then, and says apart how it does on new callers', async () => {
  const { code, out } = await ground.ask(args(trace('known.csv'), 'known.json'));
  expect(code).toBe(0);
  const { training } = modelIn('known.json');
  // What is known of the fifteen tells robots from people; of the first calls of new callers nothing is known, so half of their pairs are guessed.
  expect(training.heldOutUnseen.rocArea.estimate).toBe(0.5);
  expect(training.heldOut.rocArea.estimate).toBeCloseTo((9 * 14 - (4 * 4) / 2) / (9 * 14), 10);
  expect([training.split, training.cut, training.leftOut]).toEqual([
    'time',
    { cutMs: 15 * millisecondsADay, validationFromMs: expect.any(Number), labelDays: 0 },
    0,
  ]);
  expect(training.folds.map(({ calls }: { calls: number }) => calls)).toEqual([1687, 563, 23]);
  expect([training.heldOut.callers, training.heldOutUnseen.callers]).toEqual([23, 8]);
  expect(out).toContain(
    'held out: calls from day 16 00:00:00.000 on, by what was known before; sampling error only\n  area under ROC          0.9365 ',
  );
  expect(out).toContain(
    'of these, calls of callers that had made none before: 4 of 9 unwanted and 4 of 14 wanted calls\n  area under ROC          0.5000 ',
  );
});

it('takes no call before the cut for rejected: of callers that call once after it the alarms stay what they are', async () => {
  await ground.ask(args(trace('once.csv'), 'once.json', '--quiet'));
  const { training } = modelIn('once.json');
  const points: readonly OperatingPoint[] = [
    ...training.operatingPoints,
    ...training.heldOutUnseen.operatingPoints,
  ];
  expect(points).toHaveLength(6);
  for (const { truePositiveShare, falsePositiveShare, whereRejected } of points)
    expect(whereRejected).toEqual({ truePositiveShare, falsePositiveShare });
});

it('learns the same whatever comes after the cut', async () => {
  const turned = trace('turned.csv', {
    later: (isRobot) => ({ isUnwanted: !isRobot, talkMs: isRobot ? 90_000 : 1000 }),
  });
  await ground.ask(args(trace('usual.csv'), 'usual.json', '--quiet'));
  await ground.ask(args(turned, 'turned.json', '--quiet'));
  const [{ training: usual, ...model }, { training, ...other }] = [
    modelIn('usual.json'),
    modelIn('turned.json'),
  ];
  expect(other).toEqual(model);
  expect([training.validation, training.calibration]).toEqual([usual.validation, usual.calibration]);
  expect(training.heldOut.rocArea.estimate).toBeLessThan(0.1);
});

it('learns no label that nobody knew at the cut, and says how many calls that left out', async () => {
  const late = trace('late.csv', { isLate: true });
  const { out } = await ground.ask(args(late, 'late.json'));
  expect(out).toContain(
    '50 calls are in no fold: marked or complained about after the cut, so their label was not known then\n',
  );
  const slow = await ground.ask(args(late, 'slow.json', '--label-days', '3'));
  expect(slow.out).toContain(
    '450 calls are in no fold: made less than 3 days before the cut, or marked or complained about after it, so their label was not known then\n',
  );
  expect(modelIn('slow.json').training.cut.labelDays).toBe(3);
});

it('takes callers for known whose calls before the cut have no label', async () => {
  const { out } = await ground.ask(args(trace('heard-of.csv', { areHeardOf: true }), 'heard-of.json'));
  expect(out).toContain(
    'made none before: 0 of 9 unwanted and 4 of 14 wanted calls\n  area under ROC          no data (no unwanted calls)\n',
  );
});

it('says so where every later caller had called before, and where the cut has calls on one side only', async () => {
  const known = trace('all-known.csv', { areAllKnown: true });
  const { code, out } = await ground.ask(args(known, 'all-known.json'));
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('every caller of them had called before: nothing is known of new ones\n'),
  ]);
  expect(modelIn('all-known.json').training.heldOutUnseen).toBe(null);
  const beyond = await ground.ask([...asked(17, known, 'beyond.json'), '--quiet']);
  expect([beyond.code, beyond.err]).toEqual([
    2,
    'found no call after the cut at day 17 00:00:00.000, expected some on both sides: labelled calls go from day 1 00:00:00.000 to day 16 02:30:00.000\n',
  ]);
});

it('says so where no label was known at the cut', async () => {
  const { code, err } = await ground.ask(
    args(trace('unknown.csv'), 'unknown.json', '--label-days', '16', '--quiet'),
  );
  expect([code, err]).toEqual([
    2,
    'found no call before the cut at day 16 00:00:00.000 whose label was known then, expected some to learn from: labels take 16 days, and what was reported later does not count\n',
  ]);
});

it('refuses what says nothing of a split', async () => {
  const file = trace('refused.csv');
  const told = async (...more: readonly string[]): Promise<string> =>
    (await ground.ask(['train', file, '-o', 'refused.json', ...more])).err;
  expect(await told('--cut-day', '3')).toContain('only a split by time has a cut');
  expect(await told('--split', 'time', '--cut-day', '3', '--cut-share', '0.5')).toContain(
    'the day says where the cut is',
  );
  expect(await told('--split', 'time', '--seed', '3')).toContain('a split by time draws no folds');
  expect(await told('--split', 'time', '--cut-share', '1')).toContain(
    'Expected a share above 0 and below 1.',
  );
});
