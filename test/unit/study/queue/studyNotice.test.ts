import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { noticeOf } from '../../../../src/study/queue/noticeOf.ts';
import { prepareStudy } from '../../../../src/study/queue/prepareStudy.ts';
import type { PreparedStudy } from '../../../../src/study/queue/prepareStudy.ts';
import { withStagedStudy } from '../../../../src/study/queue/stageStudy.ts';
import { readNotice } from '../../../../src/study/queue/studyNotice.ts';
import type { StudyNotice } from '../../../../src/study/queue/studyNotice.ts';
import { describeModules } from '../../../../src/study/parts/describeModules.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { detectorModule, tiny, tinyWith } from '../../../command/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-notice-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function announced(file: string): Promise<StudyNotice> {
  const path = join(folder, file);
  const overrides = { replications: 4 };
  let resolution = resolveScenario({ path }, builtInCatalogue, { overrides });
  const modules = resolution.resolved?.modules ?? [];
  if (modules.length > 0) {
    const { loaded } = await describeModules(modules);
    resolution = resolveScenario({ path }, builtInCatalogue, { overrides, loaded });
  }
  const resolved = resolution.resolved as ResolvedScenario;
  return noticeOf({
    outline: outlineOf(resolved, ''),
    file: path,
    sources: resolution.sources,
    overrides,
    resolved,
  });
}

let plain: StudyNotice;
let withModule: StudyNotice;

beforeAll(async () => {
  mkdirSync(join(folder, 'worlds'));
  mkdirSync(join(folder, 'own', 'deep'), { recursive: true });
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'worlds', 'town.yaml'), tiny);
  writeFileSync(
    join(folder, 'study.yaml'),
    'ringfence: 1\nid: study\nworld: {from: ./worlds/town.yaml}\nexperiment: {seed: 1, control: none, arms: {none: {}}}\n',
  );
  writeFileSync(join(folder, 'mine.mjs'), detectorModule('return 0;'));
  writeFileSync(join(folder, 'own', 'deep', 'kept.mjs'), detectorModule('return 0;'));
  writeFileSync(join(folder, 'other', 'mine.mjs'), detectorModule('return 1;'));
  writeFileSync(join(folder, 'mine.yaml'), tinyWith('./mine.mjs#detector'));
  plain = await announced('study.yaml');
  withModule = await announced('mine.yaml');
});

const hashOfText = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const reasonsOf = async (notice: StudyNotice, modules: string | null = null): Promise<readonly string[]> => {
  const prepared = await prepareStudy(notice, modules);
  return 'reasons' in prepared ? prepared.reasons : [];
};

describe('an announced study', () => {
  it('holds all files by their place below one folder, and is read back as it was', () => {
    expect([plain.main, Object.keys(plain.files).toSorted()]).toEqual([
      'study.yaml',
      ['study.yaml', 'worlds/town.yaml'],
    ]);
    expect(readNotice(JSON.stringify(plain))).toEqual(plain);
  });

  it('is resolved by the worker to the same tasks', async () => {
    const prepared = (await prepareStudy(plain, null)) as PreparedStudy;
    expect(prepared.task('replication', 3)).toMatchObject({ index: 3, replication: 3, seed: 1, traces: [] });
    expect([prepared.task('assumptions', 0), prepared.task('replication', 3)?.arms.length]).toEqual([
      null,
      1,
    ]);
  });

  it('is refused by another engine, unread', async () => {
    const other = { ...plain, engine: { version: '9.9.9', calculation: 7 }, files: {} };
    expect((await reasonsOf(other))[0]).toMatch(/^engine: version 9\.9\.9, calculation 7 there, version /);
  });

  it('is refused where the worker would come to another world, seed or version of a part', async () => {
    const world = plain.files['worlds/town.yaml'].replace('subscribers: 150', 'subscribers: 151');
    const changed = { ...plain, files: { ...plain.files, 'worlds/town.yaml': world } };
    expect((await reasonsOf(changed))[0]).toMatch(/^world: sha256:.* there, sha256:.* here$/);
    expect(await reasonsOf({ ...plain, seed: 2 })).toEqual(['seed: 2 there, 1 here']);
    const plugins = { ...plain.hashes.plugins, standard: '77' };
    expect(await reasonsOf({ ...plain, hashes: { ...plain.hashes, plugins } })).toEqual([
      expect.stringMatching(/^plug-in standard: 77 there, \d+ here$/),
    ]);
  });

  it('brings no code: a module is the worker’s own, found by its hash under whatever name', async () => {
    expect(JSON.stringify(withModule)).not.toContain('judge');
    expect(await reasonsOf(withModule, join(folder, 'own'))).toEqual([]);
    expect(await reasonsOf(withModule)).toEqual([
      './mine.mjs#detector: this worker was started without --modules DIR',
    ]);
    expect((await reasonsOf(withModule, join(folder, 'other')))[0]).toMatch(
      /^\.\/mine\.mjs#detector: no file with its hash sha256:[0-9a-f]{12}… in --modules /,
    );
  });

  it('brings no model or program either: they are linked to where the scenario looks for them', async () => {
    const { sha256 } = withModule.modules[0];
    const parts = [{ reference: './models/model.json', sha256 }];
    const linked = await withStagedStudy({ ...plain, parts }, join(folder, 'own'), (staged) =>
      Promise.resolve(
        'reasons' in staged ? staged.reasons : realpathSync(join(dirname(staged.path), 'models/model.json')),
      ),
    );
    expect(linked).toBe(realpathSync(join(folder, 'own', 'deep', 'kept.mjs')));
    const missing = [{ reference: './models/model.json', sha256: `sha256:${'0'.repeat(64)}` }];
    expect((await reasonsOf({ ...plain, parts: missing }, join(folder, 'own')))[0]).toContain(
      'no file with its hash',
    );
  });

  it.each([
    ['beside the scenario', 'study.yaml', 'node_modules/sent'],
    ['in a folder below', 'below/study.yaml', 'below/node_modules/sent'],
  ])('with a package of its own %s runs nothing of it', async (_, main, sent) => {
    const mark = join(folder, 'ran');
    const code = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(mark)}, '');\n${detectorModule('return 0;')}`;
    const notice = {
      ...plain,
      main,
      files: {
        [main]: tinyWith('sent#detector'),
        [`${sent}/package.json`]: '{"name": "sent", "exports": "./index.mjs"}',
        [`${sent}/index.mjs`]: code,
      },
      modules: [{ reference: 'sent#detector', sha256: hashOfText(code) }],
    };
    expect(readNotice(JSON.stringify(notice))).toEqual(notice);
    mkdirSync(join(folder, 'own', 'node_modules'), { recursive: true });
    expect(await reasonsOf(notice, join(folder, 'own'))).toEqual([
      'sent#detector: came with the announcement, where only a file of this machine’s own is used',
    ]);
    expect(existsSync(mark)).toBe(false);
  });

  it('with a program or model of its own is not taken', async () => {
    const screening = '[{id: a, use: outside-program, program: ./sent.py, alarmAt: 0.5, then: reject}]';
    const text = `${tiny}\n`.replace('none: {}', `none: {set: {screening.terminating: ${screening}}}`);
    const notice = { ...plain, main: 'study.yaml', files: { 'study.yaml': text, 'sent.py': 'print(1)\n' } };
    expect(await reasonsOf(notice)).toEqual([
      './sent.py: came with the announcement, where only a file of this machine’s own is used',
    ]);
  });

  it('whose list of modules leaves one out loads nothing', async () => {
    expect((await reasonsOf({ ...withModule, modules: [] }, join(folder, 'own')))[0]).toContain('mine.mjs');
  });
});

describe('an announcement from anybody', () => {
  it.each([
    ['no JSON', () => '{'],
    ['a key twice', () => JSON.stringify(plain).replace('{', '{"seed":7,')],
    ['a file above its folder', () => ({ ...plain, files: { '../evil.yaml': 'x', 'study.yaml': '' } })],
    ['an absolute file', () => ({ ...plain, files: { '/etc/evil.yaml': 'x', 'study.yaml': '' } })],
    ['a drive', () => ({ ...plain, files: { 'c:evil.yaml': 'x', 'study.yaml': '' } })],
    ['a file without end', () => ({ ...plain, files: { 'study.yaml': 'x'.repeat(2_000_000) } })],
    ['a main file that is not there', () => ({ ...plain, main: 'other.yaml' })],
    ['a name of a run that is a pattern', () => ({ ...plain, run: '*' })],
    ['more than it should have', () => ({ ...plain, code: 'x' })],
    ['a hash that is none', () => ({ ...plain, modules: [{ reference: './a.mjs#b', sha256: 'x' }] })],
  ])('with %s is not taken', (_, make) => {
    const made = make();
    expect(readNotice(typeof made === 'string' ? made : JSON.stringify(made))).toMatch(/^an announcement\b/);
  });

  it('whose module would be laid outside its folder is not taken', async () => {
    const { sha256 } = withModule.modules[0];
    for (const reference of ['../../mine.mjs#detector', '/tmp/mine.mjs#detector']) {
      const reasons = await reasonsOf(
        { ...withModule, modules: [{ reference, sha256 }] },
        join(folder, 'own'),
      );
      expect(reasons).toEqual([`${reference}: lies outside the folder of the scenario`]);
    }
  });
});
