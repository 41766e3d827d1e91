/** What registries tell in a replay: those of the world that was recorded, and lists. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { World } from '../../../../../src/model/world/world.ts';
import { readListArgument, registryNames } from '../../../../../src/study/replay/registries/registryList.ts';
import type { RegistryName } from '../../../../../src/study/replay/registries/registryList.ts';
import type { RegistrySources } from '../../../../../src/study/replay/registries/registrySources.ts';
import { recordedTrace } from '../../../../builders/recordedTrace.ts';
import { registeredWorld, worldSources } from '../../../../builders/registeredWorld.ts';
import { bothScores, openedRegistries } from '../../../../builders/replayedScores.ts';
import { smallWorld } from '../../../../builders/smallWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-registries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a replay that is told its world', () => {
  // The other three are slow tests.
  it.each(['consent-check', 'unallocated-number'])(
    'says of every call what %s said in the simulation',
    async (use) => {
      const world = registeredWorld(use, use === 'consent-check' ? 1 : 0);
      const path = recordedTrace(world, { folder, name: `${use}.parquet`, replication: 1 });
      const told = await bothScores(path, use, { sources: worldSources(world) });
      expect(told.replayed).toEqual(told.recorded);
      expect(told.recorded.filter((score) => score >= 500_000).length).toBeGreaterThan(10);
    },
  );

  it('is silent where it is not told', async () => {
    const path = recordedTrace(registeredWorld('do-not-call'), { folder, name: 'untold.parquet' });
    const { recorded, replayed } = await bothScores(path, 'do-not-call');
    expect(recorded.some((score) => score > 0)).toBe(true);
    expect(replayed.every((score) => score === 0)).toBe(true);
  });

  it('refuses a world that the trace cannot come from', () => {
    const path = recordedTrace(registeredWorld('none'), { folder, name: 'trace.parquet' });
    const wrong = (world: World, arm = 'none'): string => {
      const sources: RegistrySources = {
        world: { file: 'small.yaml', hash: '', seed: 1, arms: [{ id: arm, world }] },
        lists: [],
      };
      const opened = openedRegistries(path, sources);
      return 'failures' in opened ? opened.failures[0].found : '';
    };
    expect(wrong(smallWorld())).toMatch(/the number \+8695001\d{4}, which is none of its plan/);
    expect(
      wrong({ ...registeredWorld('none'), callers: registeredWorld('none').callers.slice(0, 2) }),
    ).toContain('forgers');
    expect(wrong(registeredWorld('none'), 'capped')).toBe('calls of arm none');
    expect(wrong(registeredWorld('none'))).toBe('');
  });
});

const [one, other] = ['+861380010001', '+861390010002'];

/** What a list of these lines answers about two numbers of a trace, at a moment. */
function answers(registry: RegistryName, lines: string, nowMs = 0): Record<string, number> {
  const file = join(folder, `${registry}.csv`);
  writeFileSync(file, lines);
  const texts = [one, other];
  const opened = openedRegistries(texts, { world: null, lists: [{ registry, path: file }] });
  if ('failures' in opened) throw new Error(JSON.stringify(opened.failures));
  opened.desk.clock.nowMs = nowMs;
  const all = opened.desk.registriesOf(
    0,
    registryNames.map((name) => `registry:${name}` as const),
  );
  const [a, b] = opened.indices;
  return {
    allocated: all.isAllocated(a),
    domestic: all.isDomestic(a),
    mayCall: all.isOutboundPermitted(a),
    consent: all.hasConsent(a, b),
    consentBack: all.hasConsent(b, a),
    doNotCall: all.isOnDoNotCallList(a),
    otherDoNotCall: all.isOnDoNotCallList(b),
    doNotOriginate: all.isOnDoNotOriginateList(a),
  };
}

const nothing = {
  allocated: -1,
  domestic: -1,
  mayCall: -1,
  consent: -1,
  consentBack: -1,
  doNotCall: -1,
  otherDoNotCall: -1,
  doNotOriginate: -1,
};

describe('a list that stands for a registry', () => {
  it('answers for the numbers that it names, and says nothing of other registries', () => {
    expect(answers('do-not-call', `number\n${one}\n`)).toEqual({
      ...nothing,
      doNotCall: 1,
      otherDoNotCall: 0,
    });
    expect(answers('do-not-originate', `number\r\n"${one}"\r\n`)).toEqual({ ...nothing, doNotOriginate: 1 });
  });

  it('goes by the longest prefix of a number', () => {
    const lines = 'prefix,is\n+86,domestic\n+86138,unallocated\n+44,foreign\n';
    expect(answers('allocation', lines)).toEqual({ ...nothing, allocated: 0 });
    expect(answers('allocation', 'is,prefix\ndomestic,+86138\n')).toEqual({
      ...nothing,
      allocated: 1,
      domestic: 1,
    });
    expect(answers('purpose', 'prefix,may_call\n+8613,false\n')).toEqual({ ...nothing, mayCall: 0 });
  });

  it('knows a consent from its beginning to the end of its proof', () => {
    const lines = `calling_number,called_number,from_ms,until_ms\n${one},${other},100,200\n`;
    expect([99, 100, 200, 201].map((nowMs) => answers('consent', lines, nowMs).consent)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(answers('consent', `calling_number,called_number\n${one},${one}\n`)).toEqual({
      ...nothing,
      consent: 0,
    });
  });

  it('knows a consent from any of its spans', () => {
    const spans = ['500,600', ',20', '100,300', '150,160', '301,400', '590,'];
    const lines = spans.map((span) => `${one},${other},${span}\n`).join('');
    const text = `calling_number,called_number,from_ms,until_ms\n${lines}`;
    const heldAt = (nowMs: number): number => answers('consent', text, nowMs).consent;
    expect([-9, 20, 21, 99, 170, 300, 301, 401, 499, 605].map(heldAt)).toEqual([
      1, 1, 0, 0, 1, 1, 1, 0, 0, 1,
    ]);
  });

  it('may have as many spans of one consent as somebody writes', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `${one},${other},${2 * i},${2 * i}\n`).join('');
    const text = `calling_number,called_number,from_ms,until_ms\n${lines}`;
    expect(answers('consent', text, 199_998).consent).toBe(1);
  });

  /** Line, what was found, and what is said to help, or what was expected. */
  function faultsOf(registry: RegistryName, lines: string): readonly unknown[] {
    const file = join(folder, 'faulty.csv');
    writeFileSync(file, lines);
    const opened = openedRegistries([one], { world: null, lists: [{ registry, path: file }] });
    if (!('failures' in opened)) return [];
    return opened.failures.map(({ line, found, expected, hint }) => [line, found, hint || expected]);
  }

  it('tells all its faults with their lines', () => {
    const columns = 'a header line with prefix, is';
    const cells = '2 cells, as in the header';
    expect(faultsOf('allocation', `prefix,isx\n+86,domestic\n\n12a,foreign,more\n"+1,x\n12a,y\n`)).toEqual([
      [1, 'the column "isx"', 'did you mean `is`?'],
      [1, 'no column is', columns],
      [4, '3 cells', cells],
      [5, 'a stray or open quote', 'cells quoted as in RFC 4180'],
      [6, 'prefix "12a"', 'digits as in the trace, such as +8613800000000'],
    ]);
  });

  it('contradicts neither itself nor what it said before', () => {
    const parted = 'columns with ";" between them';
    expect(faultsOf('consent', `calling_number;called_number\n${one};${other}\n`)).toEqual([
      [1, parted, 'save the table with commas between its cells'],
    ]);
    expect(faultsOf('do-not-call', `number,number\n${one},${other}\n`)).toEqual([
      [1, 'the column "number" twice', 'each column once'],
    ]);
    const remove = 'a prefix has one answer: remove one of the two';
    expect(faultsOf('allocation', 'prefix,is\n+86,domestic\n+86,domestic\n+86,foreign\n')).toEqual([
      [4, 'is "foreign" of the prefix +86', remove],
    ]);
    expect(faultsOf('purpose', 'prefix,may_call\n+86,true\n+86,false\n')).toEqual([
      [3, 'may_call "false" of the prefix +86', remove],
    ]);
    const lines = `calling_number,called_number,from_ms,until_ms\n${other},${other},200,100\n`;
    expect(faultsOf('consent', lines)).toEqual([[2, 'until_ms "100"', 'no earlier time than from_ms, 200']]);
  });

  it('is named as NAME=FILE', () => {
    expect(readListArgument('consent=a=b.csv')).toEqual({ registry: 'consent', path: 'a=b.csv' });
    expect(readListArgument('consnt=x')).toContain('did you mean `consent`?');
    expect(readListArgument('consent')).toContain('calling_number, called_number');
  });
});
