import { describe, expect, it } from 'vitest';
import { parseReplay } from '../../../../src/study/replay/parseReplay.ts';
import { replayPage } from '../../../../src/study/replay/page/replayPage.ts';
import type { ReplayResults } from '../../../../src/study/replay/replayRequest.ts';
import { judgement, replayFixture } from './page/replayFixture.ts';

const written = (results: ReplayResults): unknown => JSON.parse(JSON.stringify(results));

/** The same without one field, for every field at any depth that is no parameter. */
function* lacking(tree: unknown): Generator<readonly [path: string, tree: unknown]> {
  if (typeof tree !== 'object' || tree === null) return;
  for (const [key, value] of Object.entries(tree)) {
    if (key === 'parameters') continue;
    const put = (inner: unknown): unknown =>
      Array.isArray(tree) ? tree.with(Number(key), inner) : { ...tree, [key]: inner };
    if (!Array.isArray(tree)) {
      const { [key]: _, ...rest } = tree as Record<string, unknown>;
      yield [key, rest];
    }
    for (const [path, inner] of lacking(value)) yield [`${key}.${path}`, put(inner)];
  }
}

describe('results of a replay', () => {
  it.each(['en', 'zh'] as const)('read back make the same page, in %s', async (lang) => {
    const results = replayFixture();
    const read = parseReplay(written(results));
    expect(read).toEqual(results);
    expect(await replayPage(read as ReplayResults, lang)).toBe(await replayPage(results, lang));
  });

  it('without labels, lists or a world are read as well', () => {
    const results = replayFixture({ registries: null }, [judgement({ labelled: null })]);
    expect(parseReplay(written(results))).toEqual(results);
  });

  it('that lack a field are told with its path', () => {
    const told = [...lacking(written(replayFixture()))].map(([path, tree]) => ({
      path,
      says: parseReplay(tree),
    }));
    expect(told.length).toBeGreaterThan(100);
    for (const { path, says } of told) expect(says, path).toContain(`at ${path}: `);
  });

  it('of an earlier build say so in one sentence, with what to do; those that hold something wrong do not', () => {
    const results = written(replayFixture()) as { readonly detectors: readonly Record<string, unknown>[] };
    const { learnedFrom: _, learnedCalls: __, ...earlier } = results.detectors[0];
    const next =
      '; an earlier build of ringfence wrote them (they say 0.1.0, this is 0.1.0): replay the traces again, `replay TRACES --detector … -o FILE.json`';
    expect(parseReplay({ ...results, detectors: [earlier] })).toBe(
      `expected results of the form ringfence-replay/1; at detectors.0.learnedFrom: found nothing, expected a list such as [a, b]; detectors.0.learnedCalls: found nothing, expected a number${next}`,
    );
    expect(parseReplay({ ...results, detectors: [{ ...earlier, learnedFrom: 7 }] })).not.toContain(next);
  });

  it('with words that nobody knows still make a page', async () => {
    const strange = { what: 'registry:moon', columns: [] } as unknown as never;
    const list = { registry: 'moon', name: '<b id=moon>', sha256: 'x' } as unknown as never;
    const results = replayFixture({ registries: { world: null, lists: [list] } }, [
      judgement({ lacks: [strange], place: '</td moon>' }),
    ]);
    const page = await replayPage(parseReplay(written(results)) as ReplayResults);
    const marks = ['registry:moon', '&lt;b id=moon&gt;', '<b id=moon>', '</td moon>'];
    expect(marks.map((mark) => page.includes(mark))).toEqual([true, true, false, false]);
  });
});
