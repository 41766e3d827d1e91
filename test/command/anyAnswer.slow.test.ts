/** What holds of whatever is asked about any experiment: the life of a call is that of its row in the trace, a gate holds against its own baseline, and a break-even search repeats itself within its range. */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { metricCatalogue, metricOf } from '../../src/model/measures/catalogue.ts';
import { rangeOf } from '../../src/model/measures/metric.ts';
import type { BreakEven } from '../../src/study/breakEven/breakEven.ts';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import type { Explanation } from '../../src/study/explain/explainCall.ts';
import type { GateReport } from '../../src/study/gate/verdict/gateReport.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { notMeasured } from '../../src/study/scenario/experiment/notMeasured.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { experimentArbitrary } from '../builders/experimentArbitrary.ts';
import { gateArbitrary } from '../builders/gateArbitrary.ts';
import { jsonSchemaFaults } from '../builders/jsonSchemaFaults.ts';
import { anyMetric } from '../builders/metricArbitrary.ts';
import type { Plain } from '../builders/partArbitrary.ts';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const metrics = metricCatalogue.map(({ id }) => id);
/** Smaller ones are so rare that looking for them would take longer than to play. */
const mostAttempts = 8000;

const experiments: fc.Arbitrary<Plain> = experimentArbitrary.filter((tree) => {
  const input = { text: JSON.stringify(tree), file: 'any.yaml' };
  const { resolved } = resolveScenario(input, builtInCatalogue, { metrics });
  return resolved !== undefined && estimateAttempts(resolved).total <= mostAttempts;
});

/** What the program says, which must end with one of these codes. */
async function asked(codes: readonly number[], ...args: readonly string[]): Promise<string> {
  const { code, err, out } = await place.ask(args);
  if (!codes.includes(Number(code))) expect(`${args.join(' ')}: ${code} ${err}`).toBe('');
  return out;
}

const forms = new Map<string, Plain>();

async function formOf(schema: string): Promise<Plain> {
  const form = forms.get(schema) ?? (JSON.parse(await asked([0], 'schema', schema)) as Plain);
  forms.set(schema, form);
  return form;
}

async function read<T>(schema: string, text: string): Promise<T> {
  const value = JSON.parse(text) as T;
  expect(jsonSchemaFaults(await formOf(schema), value)).toEqual([]);
  return value;
}

const written = (name: string): string => readFileSync(place.path(name), 'utf8');

type Row = Readonly<Record<string, unknown>>;

/** Of that many arms at most, from the first to the last: where effects are taken apart there are dozens. */
const mostRows = 6;

/** One in the middle of the calls of an arm, of the world as written. */
const someRows = (): readonly Row[] =>
  readdirSync(place.path('calls'))
    .filter((name) => name.startsWith('trace.r0.'))
    .filter((_, i, { length }) => i % Math.ceil(length / mostRows) === 0)
    .flatMap((name) => {
      const lines = written(`calls/${name}`).split('\n').slice(0, -1);
      return lines.length === 0 ? [] : [JSON.parse(lines[lines.length >> 1]) as Row];
    });

/** What a row of the trace says of the call; of its ringing beside. */
const rowOf = ({ lives: [{ life, sites }] }: Explanation): Row => ({
  time_ms: life?.startMs,
  called_number: life?.calledNumber,
  verdict: life?.verdict,
  score_millionths: Math.max(0, ...sites.map(({ scoreMillionths }) => scoreMillionths)),
  conversation_ms: life?.conversationMs,
  released_by: life?.releasedBy,
  is_marked: life?.isMarked,
  truth_final_state: life?.finalState,
  truth_is_wanted: life?.isWanted,
  truth_purpose: life?.purpose,
  truth_lender: life?.lender,
  truth_is_outside: life?.isOutside,
});

/** The network measures ringing a second too long at most. */
const ringErrorMs = 1000;

it('the life of a call is what its row in the trace says', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, async (tree) => {
      place.write('any.yaml', JSON.stringify(tree));
      rmSync(place.path('calls'), { recursive: true, force: true });
      await asked([0, 3], 'run', 'any.yaml', '-j', '1', '--quiet', '-o', 'trace=calls/trace.ndjson');
      const rows = someRows();
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const call = [String(row.truth_call_key), 'any.yaml', '--arms', String(row.arm)];
        const told = await read<Explanation>('explanation', await asked([0], 'explain', ...call, '--json'));
        expect(row).toMatchObject(rowOf(told));
        const longer = Number(row.ring_ms) - Number(told.lives[0].life?.ringMs);
        expect(longer >= 0 && longer <= ringErrorMs, `${longer} ms`).toBe(true);
      }
    }),
    { numRuns: 3 },
  );
});

it('a gate holds against its own baseline, and finds the same limits without it', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, gateArbitrary, async (tree, { gate }) => {
      const experiment = { ...(tree.experiment as Plain), gate: { ...(gate as Plain), underTest: [] } };
      place.write('any.yaml', JSON.stringify({ ...tree, experiment }));
      const input = { text: JSON.stringify({ ...tree, experiment }), file: 'any.yaml' };
      fc.pre(resolveScenario(input, builtInCatalogue, { metrics }).resolved !== undefined);
      await asked([0], 'baseline', 'save', 'any.yaml', '-j', '1', '--quiet', '--replace');
      const gated = await asked([0, 3, 100], 'gate', 'any.yaml', '-j', '1', '--json');
      const report = await read<GateReport>('gate', gated);
      expect(report.comparisons.filter(({ verdict }) => verdict !== 'identical')).toEqual([]);
      if (report.limits.length === 0) return;
      const alone = await asked([0, 3, 100], 'gate', 'any.yaml', '-j', '1', '--no-baseline', '--json');
      expect((JSON.parse(alone) as GateReport).limits).toEqual(report.limits);
    }),
    { numRuns: 3 },
  );
});

it('a break-even search stays in its range, and comes to the same again', async () => {
  const question = fc.record({
    metric: anyMetric.filter((metric) => notMeasured({ metric }, []) === null),
    arm: fc.constantFrom('none', 'other'),
    target: fc.constantFrom(0, 0.1, 5),
  });
  await fc.assert(
    fc.asyncProperty(experiments, question, async (tree, { metric, arm, target }) => {
      const { seed, arms } = tree.experiment as Plain;
      place.write('any.yaml', JSON.stringify({ ...tree, experiment: { seed, arms, control: 'none' } }));
      const lever = ['--path', 'population.town.answering.unknown', '--from', '0', '--to', '1'];
      const asks = ['--arm', arm, '--metric', metric, '--target', String(target), '-r', '2', '--json'];
      const found = await asked([0, 3], 'break-even', 'any.yaml', ...lever, ...asks, '-j', '1');
      const { crossing, evaluations, replay } = await read<BreakEven>('break-even', found);
      if (crossing.kind === 'crosses') {
        const { at, low, high } = crossing;
        expect(at >= 0 && at <= 1 && (low ?? at) <= at && (high ?? at) >= at, found).toBe(true);
      }
      const [least, greatest] = rangeOf(metricOf(metric));
      for (const { estimate } of evaluations)
        expect(estimate >= least - 1e-9 && estimate <= greatest + 1e-9, found).toBe(true);
      const [, ...line] = replay.split(' ');
      expect(await asked([0, 3], ...line, '--json')).toBe(found);
    }),
    { numRuns: 3 },
  );
});
