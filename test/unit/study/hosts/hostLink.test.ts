/** A judge outside is waited for as long as the words say, and no longer, whatever keeps its thread. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { wholeFile } from '../../../../src/study/failures/failure.ts';
import { childCells } from '../../../../src/study/hosts/childProcesses.ts';
import { hostFailures } from '../../../../src/study/hosts/hostChecks.ts';
import { HostLink } from '../../../../src/study/hosts/hostLink.ts';
import type { HostSetup } from '../../../../src/study/hosts/hostMessages.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-host-link-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const program = join(folder, 'ready.mjs');
writeFileSync(program, `process.stdin.once('data', () => console.log('{"ringfence": 1, "kind": "ready"}'));`);
const model = join(folder, 'endless.onnx');
writeFileSync(model, '');

const setup = (realPath: string, kind: HostSetup['kind']): Omit<HostSetup, 'answers'> => ({
  kind,
  reference: 'judge',
  realPath,
  timeoutSeconds: 3,
  hello: {},
  children: childCells(),
});

/** From here on nobody answers: whoever sleeps is woken at the end, by a clock that has gone on by as much. */
function stillness(): { readonly seconds: () => number } {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(Atomics, 'wait').mockImplementation((...asked) => {
    now += Number(asked[3]);
    return 'timed-out';
  });
  return { seconds: () => now / 1000 };
}

test('a model that is looked at before the first event has a minute to be opened', () => {
  const clock = stillness();
  const named = { ...wholeFile('own.yaml'), path: 'model' };
  const use = { reference: './endless.onnx', type: 'onnx', realPath: model, sha256: '', named } as const;
  expect(hostFailures([use]).map(({ found }) => found)).toEqual([
    'endless.onnx has not answered within 60 s',
  ]);
  expect(clock.seconds()).toBe(60);
});

test('a judge that is opened for a replication has less than after which its thread is taken to hang', () => {
  const clock = stillness();
  expect(() => new HostLink(setup(model, 'onnx'))).toThrow('judge has not answered within 25 s');
  expect(clock.seconds()).toBe(25);
});

test('an answer has the time-out', () => {
  const link = new HostLink(setup(program, 'program'));
  const clock = stillness();
  expect(() => link.judge(1, [], new Float64Array(0))).toThrow('judge has not answered within 3 s');
  expect(clock.seconds()).toBe(3);
  vi.restoreAllMocks();
  link.close();
});
