/** Whatever stands on a queue or in a model file: it is refused in words, or it is what its form says; nothing else changes. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { features } from '../../../../src/model/features/featureList.ts';
import { modelOfText } from '../../../../src/study/models/readModel.ts';
import { readNotice } from '../../../../src/study/queue/studyNotice.ts';
import { doneAnswer, readAnswer, readTaskName } from '../../../../src/study/queue/taskAnswer.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { RecordFit } from '../../../../src/study/store/recordFit.ts';
import { resultAt, usual } from '../store/taskFolders.ts';

const of = {
  kind: 'replication',
  index: 0,
  designPoint: 'base',
  replication: 0,
  study: `sha256:${'a'.repeat(64)}`,
} as const;
const fit = new RecordFit(outlineOf(usual, ''));
const packed = (text: string): unknown => ({ kind: 'done', record: deflateRawSync(text).toString('base64') });
const answered = (text: string): ReturnType<typeof readAnswer> => readAnswer(packed(text), of, fit);

const notice = JSON.stringify({
  format: 'ringfence-queue-study/1',
  run: '01234567-89ab-cdef-0123-456789abcdef',
  id: 'tiny',
  engine: { version: '1', calculation: 1 },
  seed: 1,
  hashes: { world: 'w', experiment: 'e', plugins: { cap: '1' } },
  files: { 'tiny.yaml': 'x' },
  main: 'tiny.yaml',
  overrides: { sensitivity: { design: 'tornado', of: ['a'] } },
  modules: [],
  parts: [{ reference: './m.json', sha256: of.study }],
});
const tree = { feature: [0, -1, -1], real: [1, 2, 3], right: [2, 0, 0] };
const model = JSON.stringify({
  format: 'ringfence-model/1',
  kind: 'random-forest',
  features: features.map(({ id }) => id),
  forgetDays: 30,
  base: 0,
  trees: [tree],
  training: { seed: 1 },
});
const record = JSON.stringify(JSON.parse(JSON.stringify({ ...recordOf(), hash: of.study })));

/** What the record of a finished task holds. */
function recordOf(): object {
  const { outcomes, traceRows } = resultAt(0);
  return { format: 'ringfence-task/1', ...of, outcomes, traceRows, traceParts: [] };
}

/** What a reader says; words, or a value of its form. */
const saysOf = {
  notice: (text: string) => readNotice(text),
  answer: (text: string) => answered(text),
  model: (text: string) => {
    const read = modelOfText(text, 'm.json');
    return 'failures' in read ? read.failures.map(({ found }) => found).join() || 'nothing' : read;
  },
} as const;
const readers = [
  ['notice', notice],
  ['answer', record],
  ['model', model],
] as const;

const strange = fc.oneof(
  { withCrossShrink: true },
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(null, -1, 1.5, 2 ** 53, 1e300, '', '__proto__', 'constructor', [], {}, [[]], true),
);

const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [path];

/** The value with another one at a place of it; keys such as `__proto__` become keys. */
function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return copy;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe.each(readers)('%s', (name, sound) => {
  const says = saysOf[name];

  it('is refused in words that a terminal may show, whatever text it is', () => {
    const text = fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (any) => {
        const said = says(any);
        expect(typeof said === 'string' && said.length > 0 && !said.includes('\u001b')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where it ends too early', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), (end) => {
        expect(typeof says(sound.slice(0, end))).toBe('string');
      }),
      { numRuns: 100 },
    );
  });

  it('is refused, or says what it was changed to and nothing that was repaired', () => {
    const raw: unknown = JSON.parse(sound);
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(raw)), strange, (place, by) => {
        const changed = replaced(raw, place, by);
        const read = says(JSON.stringify(changed) ?? '');
        if (typeof read === 'string') return;
        if (name === 'notice') expect(read).toEqual(changed);
        else if (name === 'model') expect(read).toMatchObject({ form: changed });
        else expect.unreachable('an answer without the right hash is refused');
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with a key %s at any place is refused, or keeps it as a key',
    (key) => {
      const raw: unknown = JSON.parse(sound);
      for (const place of placesIn(raw).slice(0, 60)) {
        const text = JSON.stringify(replaced(raw, [...place, 'MARK'], 1));
        // A list has no keys.
        if (!text.includes('"MARK"')) continue;
        const read = says(text.replace('"MARK"', JSON.stringify(key)));
        const isKept = name === 'model' && place[0] === 'training';
        expect([place, typeof read]).toEqual([place, isKept ? 'object' : 'string']);
      }
    },
  );

  it('is refused with a key that stands twice, or more levels than anything has', () => {
    expect(typeof says(sound.replace('{', '{"format":1,'))).toBe('string');
    for (const levels of [101, 100_000])
      expect(typeof says(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`)).toBe('string');
  });
});

describe('megabytes of faults', () => {
  const wordsOf = (said: unknown): string => (typeof said === 'string' ? said : '');
  const millions = <Item>(item: Item, count: number = 1_000_000): readonly Item[] =>
    Array<Item>(count).fill(item);
  /** Bytes of what is kept grow with each fault that is remembered: some kilobytes a fault would fill the heap of this process. */
  it.each([
    ['outcomes', { outcomes: millions({}) }],
    ['rows', { outcomes: [{ rows: millions({}) }] }],
    [
      'counts',
      { outcomes: [{ audit: { attempts: 1, finalStates: millions('x'), fingerprints: millions('') } }] },
    ],
    ['trace parts', { traceParts: millions(1) }],
  ])('of an answer in %s are told in a line', (_, wrong) => {
    const said = wordsOf(answered(JSON.stringify({ ...JSON.parse(record), ...wrong })));
    expect([said.length < 3000, said]).toEqual([
      true,
      expect.stringMatching(/^an answer: expected a finished task (?!.*and \d{3})/s),
    ]);
  });

  it('of an answer in unknown keys are told in a line', () => {
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (__, i) => [`k${i}`, 1]));
    const said = wordsOf(answered(JSON.stringify({ ...JSON.parse(record), ...keys })));
    expect([said.length < 3000, said]).toEqual([true, expect.stringMatching(/^an answer: expected/)]);
  });

  it.each([
    [
      'hashes',
      {
        hashes: {
          world: '',
          experiment: '',
          plugins: Object.fromEntries(Array.from({ length: 200_000 }, (__, i) => [`k${i}`, 1])),
        },
      },
      'hashes.plugins',
    ],
    ['parts', { parts: millions(1) }, 'parts'],
    [
      'varied',
      { overrides: { sensitivity: { design: 'tornado', of: millions(1) } } },
      'overrides.sensitivity.of',
    ],
  ])('of an announcement in %s are not looked at', (_, wrong, place) => {
    const said = readNotice(JSON.stringify({ ...JSON.parse(notice), ...wrong }));
    expect(said).toMatch(
      new RegExp(`: ${place.replaceAll('.', '\\.')}: found [^;]*, expected at most \\d+ of them, `),
    );
  });

  it.each(['features', 'weights'])('of a model in %s are told as one', (list) => {
    const read = modelOfText(JSON.stringify({ ...JSON.parse(model), [list]: millions('x') }), 'm.json');
    const told = 'failures' in read ? read.failures.map(({ path, found }) => [path, found]) : [];
    expect(told).toEqual([[list, '1000000 entries']]);
  });
});

it('a job names a task by its own keys, in whole numbers', () => {
  fc.assert(
    fc.property(strange, strange, (kind, index) => {
      expect(readTaskName({ kind, index })).toBeNull();
    }),
    { numRuns: 200 },
  );
  expect(readTaskName(JSON.parse('{"__proto__":{"kind":"replication","index":0}}'))).toBeNull();
  expect(doneAnswer(resultAt(0), of).kind).toBe('done');
});
