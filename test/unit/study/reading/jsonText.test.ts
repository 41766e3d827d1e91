import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBenchResults } from '../../../../src/study/bench/benchResults.ts';
import type { Failure } from '../../../../src/study/failures/failure.ts';
import { parseBaseline } from '../../../../src/study/gate/baselines/parseBaseline.ts';
import { modelOfText } from '../../../../src/study/models/readModel.ts';
import { readNotice } from '../../../../src/study/queue/studyNotice.ts';
import { jsonFaultText, jsonIn } from '../../../../src/study/reading/jsonText.ts';
import { parseResults } from '../../../../src/study/results/parseResults.ts';
import { parseOutline } from '../../../../src/study/store/parseOutline.ts';
import { readTaskRecord } from '../../../../src/study/tasks/taskRecord.ts';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

const read = (text: string): unknown => {
  const reading = jsonIn(text, { file: 'a.json', expected: 'a test' });
  return 'value' in reading ? reading.value : jsonFaultText(reading.failures);
};

describe('JSON that may come from anybody', () => {
  it('is what the parser says, where no map repeats a key', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused wherever a map repeats a key', () => {
    const maps = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(maps, fc.jsonValue(), fc.nat(), (map, again, which) => {
        const members = Object.entries(map).map(
          ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
        );
        const key = JSON.stringify(Object.keys(map)[which % members.length]);
        const text = `[{${[...members, `${key}:${JSON.stringify(again)}`].join()}}]`;
        expect(read(text)).toContain(
          'found the same key again, expected each key once; it stands first at 1:',
        );
      }),
    );
  });

  it('is told where it ends, wherever it ends too early', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (value, cut) => {
        const whole = JSON.stringify([value]);
        const text = whole.slice(0, cut % whole.length);
        expect(read(text)).toMatch(new RegExp(`^a\\.json:1:${text.length + 1}: found no JSON, `));
      }),
    );
  });

  it('has its own keys alone, whatever somebody has given to every object', () => {
    Reflect.set(Object.prototype, 'further', 7);
    const { further, ...plain } = read('{"a":[{"b":1}]}') as Record<string, unknown>;
    Reflect.deleteProperty(Object.prototype, 'further');
    expect([further, plain]).toEqual([7, { a: [{ b: 1 }] }]);
  });

  it('may have a hundred levels, and is told to be deeper where it is', () => {
    expect(read('{"a":[1]}')).toEqual({ a: [1] });
    expect(read(nested(100))).toBeInstanceOf(Array);
    expect(read(nested(101))).toMatch(
      /^a\.json:1:101: 0\.0\..*: found more than 100 levels, expected less depth$/,
    );
    expect(read(`{"a":${nested(100)}}`)).toMatch(/^a\.json:1:105: a\.0.*: found more than 100 levels/);
  });

  it('is none where the parser takes it for none, with the place that it tells', () => {
    expect(read('{\n "a": 1 2}')).toMatch(/^a\.json:2:9: found no JSON, expected a test; the parser says: /);
    expect(read('')).toMatch(/^a\.json:1:1: found no JSON, expected a test; the parser says: /);
  });
});

const texts: Readonly<Record<string, (text: string) => unknown>> = {
  parseResults: (text) => parseResults(text, 'a.json'),
  parseBaseline: (text) => parseBaseline(text, 'a.json'),
  parseOutline: (text) => parseOutline(text, 'a.json'),
  readTaskRecord: (text) => readTaskRecord(text, 'a.json'),
  readNotice: (text) => readNotice(text),
  parseBenchResults: (text) => jsonFaultText(parseBenchResults(text, 'a.json') as readonly Failure[]),
  modelOfText: (text) =>
    jsonFaultText((modelOfText(text, 'a.json') as unknown as { failures: readonly Failure[] }).failures),
};

describe.each(Object.entries(texts))('%s', (_, reader) => {
  it('keeps from its caller what fills the stack of whoever walks through it, and says that it is too deep', () => {
    expect(reader(`{"settings":${nested(100_000)}}`)).toMatch(
      /^(a\.json|an announcement):1:112: settings\.0.*: found more than 100 levels, expected less depth$/,
    );
  });

  it('tells every repeated key with its place and that of the first', () => {
    const again = (place: string): string =>
      `:${place}: found the same key again, expected each key once; it stands first at 1:2; remove one of the two`;
    const told = String(reader('{"seed": 1,\n "seed": 2,\n "seed": 3}'));
    expect(told.replaceAll(/a\.json|an announcement/g, '').split('\n')).toEqual([
      again('2:2: seed'),
      again('3:2: seed'),
    ]);
  });
});
