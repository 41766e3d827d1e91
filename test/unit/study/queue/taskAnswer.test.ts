import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { doneAnswer, faultAnswer, readAnswer, readTaskName } from '../../../../src/study/queue/taskAnswer.ts';
import type { AnsweredTask } from '../../../../src/study/queue/taskAnswer.ts';
import { builtInCatalogue, pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { playTask } from '../../../../src/study/tasks/playTask.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { tasksOf } from '../../../../src/study/tasks/tasks.ts';
import { RecordFit } from '../../../../src/study/store/recordFit.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import { tiny } from '../../../command/program.ts';

const resolved = resolveScenario({ text: tiny, file: 'tiny.yaml' }, builtInCatalogue)
  .resolved as ResolvedScenario;
const [task] = tasksOf(resolved, { from: 0, to: 1 }, []);
const result = playTask(task, {
  plugins: pluginLookup(new Map()),
  watch: new SharedArrayBuffer(4 * watchCells),
  modules: [],
  progress: () => undefined,
});
const of: AnsweredTask = {
  kind: 'replication',
  index: 0,
  designPoint: 'base',
  replication: 0,
  study: `sha256:${'a'.repeat(64)}`,
};

const fitting = (): RecordFit => new RecordFit(outlineOf(resolved, ''));

describe('the answer to a task', () => {
  it('comes back as it was, in a fraction of its size', () => {
    const answer = JSON.parse(JSON.stringify(doneAnswer(result, of))) as unknown;
    expect(readAnswer(answer, of, fitting())).toEqual({ result });
    expect(JSON.stringify(answer).length).toBeLessThan(JSON.stringify(result).length / 3);
  });

  it.each([
    ['another study', { study: `sha256:${'b'.repeat(64)}` }],
    ['another task', { index: 1, replication: 1 }],
    ['another kind', { kind: 'assumptions' }],
  ] as const)('of %s is not taken', (_, changed) => {
    expect(readAnswer(doneAnswer(result, of), { ...of, ...changed }, fitting())).toBe(
      'an answer that is of another task',
    );
  });

  it('whose numbers were changed is not taken', () => {
    const forged = { ...result, outcomes: [{ ...result.outcomes[0], events: 1 }] };
    const text = JSON.stringify({ ...forged, hash: of.study });
    const packed = { kind: 'done', record: deflateRawSync(text).toString('base64') };
    expect(readAnswer(packed, of, fitting())).toMatch(/^an answer: expected a finished task/);
  });

  it('that is a fault says nothing that would move the cursor', () => {
    const clear = '\u001b[2J';
    const fault = { index: 7, plugin: null, callKey: null, message: `a${clear}`, stack: `b${clear}\n  at c` };
    expect(readAnswer({ kind: 'fault', fault }, of, fitting())).toEqual({
      fault: { index: 0, plugin: null, callKey: null, message: 'a\ufffd[2J', stack: 'b\ufffd[2J\n  at c' },
    });
  });

  it.each([
    ['clusters without their counts', { clusters: { sizes: [3], counts: [] } }],
    ['clusters of a size below 1', { clusters: { sizes: [0.5], counts: [1] } }],
    ['a sum beyond what can be squared', { numerator: 1e200 }],
    ['a negative denominator', { denominator: -1 }],
    ['a ratio that is no number', { numerator: 1, denominator: 5e-324 }],
  ])('whose hash is right and whose figures are %s is not taken', (_, wrong) => {
    const [none, ...others] = result.outcomes;
    const [first, ...rows] = none.rows;
    const forged = { ...result, outcomes: [{ ...none, rows: [{ ...first, ...wrong }, ...rows] }, ...others] };
    expect(readAnswer(doneAnswer(forged, of), of, fitting())).toMatch(
      /^an answer: expected a finished task of the form ringfence-task\/1; at outcomes\.0\.rows\.0/,
    );
  });

  it('whose hash is right and whose rows are others is not taken', () => {
    const [none, cap] = result.outcomes;
    const cut = { ...result, outcomes: [none, { ...cap, rows: cap.rows.slice(0, 3) }] };
    expect(readAnswer(doneAnswer(cut, of), of, fitting())).toMatch(
      /^an answer that arm cap has no row where/,
    );
    const bare = { ...result, outcomes: [none] };
    expect(readAnswer(doneAnswer(bare, of), of, fitting())).toBe(
      'an answer that holds the arms none, expected none, cap',
    );
  });

  it.each([
    null,
    'x',
    {},
    { kind: 'done', record: '!' },
    { kind: 'done', record: 'AAAA' },
    { kind: 'fault' },
  ])('%j is no answer', (value) => expect(typeof readAnswer(value, of, fitting())).toBe('string'));

  it('a bomb is not unpacked', () => {
    const record = deflateRawSync(Buffer.alloc(65 << 20), { level: 1 }).toString('base64');
    expect(typeof readAnswer({ kind: 'done', record }, of, fitting())).toBe('string');
  });

  it('a fault names the task that was asked for, whatever it says', () => {
    const fault = { index: 99, plugin: null, callKey: null, message: 'broke', stack: '' };
    expect(readAnswer({ kind: 'fault', fault }, of, fitting())).toEqual({ fault: { ...fault, index: 0 } });
  });

  it('a fault goes without the line of a file that only the worker has', () => {
    const told = { index: 0, plugin: './a.mjs#a', callKey: null, message: 'broke (a.mjs:1:2)', stack: '' };
    const sent = faultAnswer({ ...told, place: { file: '/worker/a.mjs', line: 1, column: 2 } });
    expect(readAnswer(JSON.parse(JSON.stringify(sent)), of, fitting())).toEqual({ fault: told });
  });

  it('a job that names no task is seen', () => {
    expect(readTaskName({ kind: 'replication', index: 3 })).toEqual({ kind: 'replication', index: 3 });
    for (const data of [null, {}, { kind: 'x', index: 1 }, { kind: 'replication', index: -1 }])
      expect(readTaskName(data)).toBeNull();
  });
});
