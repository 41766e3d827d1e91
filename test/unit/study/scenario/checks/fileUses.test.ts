import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { DetectorSite } from '../../../../../src/model/contracts/detector.ts';
import { builtInModel } from '../../../../../src/plugins/detectors/learning/builtInModel.ts';
import { trainedModel } from '../../../../../src/plugins/detectors/learning/trainedModel.ts';
import { withFiles } from '../../../../../src/study/parts/fileContents.ts';
import { pluginHashes } from '../../../../../src/study/parts/pluginHashes.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { failureLine } from '../../../../../src/study/failures/render.ts';
import { fakeDetectorSite } from '../../../../../src/study/laws/fakes/fakeDetectorSite.ts';
import type { Resolution } from '../../../../../src/study/scenario/resolved.ts';
import { screenedVillage } from '../../../../builders/screenedVillage.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-files-'));
const shipped = fileURLToPath(new URL('../../../../../scenarios/models/town-trees.json', import.meta.url));
copyFileSync(shipped, join(folder, 'town.json'));
writeFileSync(join(folder, 'mine.py'), 'never started\n');
afterAll(() => rmSync(folder, { recursive: true }));

const resolve = (sites: string): Resolution =>
  resolveScenario(
    {
      text: screenedVillage('files', sites),
      file: 'files.yaml',
      folder,
    },
    builtInCatalogue,
  );

const site = (id: string, rest: string): string => `{id: ${id}, ${rest}, alarmAt: 0.5, then: label}`;

describe('files that parameters name', () => {
  it('are found and hashed, once each, and their hashes stand with those of the plug-ins', () => {
    const { failures, resolved } = resolve(
      [
        site('a', 'use: trained-model, model: ./town.json'),
        site('b', 'use: trained-model, model: {is: ./town.json, source: mine}'),
        site('c', 'use: trained-model'),
        site('d', 'use: outside-program, program: ./mine.py'),
      ].join(', '),
    );
    expect(failures).toEqual([]);
    const uses = resolved?.files ?? [];
    expect(uses.map(({ type, reference }) => [type, reference])).toEqual([
      ['model', './town.json'],
      ['program', './mine.py'],
    ]);
    const hashes = resolved === undefined ? {} : pluginHashes(resolved);
    expect(hashes['./town.json']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashes).toMatchObject({
      './mine.py': uses[1].sha256,
      'outside-program': '1',
      'trained-model': '1',
    });
  });

  it('that are missing, elsewhere, damaged or not named are all told at once, with their places', () => {
    writeFileSync(join(folder, 'broken.json'), '{"format": "ringfence-model/2"}');
    const { failures } = resolve(
      [
        site('a', 'use: trained-model, model: ./none.json'),
        site('b', 'use: trained-model, model: ../town.json'),
        site('c', 'use: trained-model, model: ./broken.json'),
        site('d', 'use: outside-program'),
        site('e', 'use: onnx-model, model: /etc/passwd'),
        site('f', 'use: onnx-model'),
      ].join(', '),
    );
    const lines = failures.map(failureLine).join('\n');
    for (const expected of [
      'terminating.a.model: found no file "./none.json"',
      'terminating.b.model: found "../town.json", outside the scenario’s folder',
      'broken.json:1:12: format: found "ringfence-model/2", expected `ringfence-model/1`',
      'terminating.d: found no `program`, expected a program such as ./detector.py',
      'terminating.e.model: found "/etc/passwd", outside the scenario’s folder',
      'terminating.f: found no `model`, expected an ONNX file such as ./model.onnx',
    ])
      expect(lines).toContain(expected);
  });

  it('reach the detector as data, unless they have changed since they were checked', () => {
    const [file] = resolve(site('a', 'use: trained-model, model: ./town.json')).resolved?.files ?? [];
    let seen: DetectorSite['models'];
    const probe = {
      ...trainedModel,
      create: (given: DetectorSite) => {
        seen = given.models;
        return trainedModel.create(given, {});
      },
    };
    const values = { model: './town.json' };
    withFiles(probe, [file]).create(fakeDetectorSite({ rows: 1 }), values);
    expect(seen?.get('model')).toEqual(builtInModel);
    const changed = withFiles(probe, [{ ...file, sha256: 'sha256:0' }]);
    expect(() => changed.create(fakeDetectorSite({ rows: 1 }), values)).toThrow(
      'has changed since it was checked',
    );
  });
});
