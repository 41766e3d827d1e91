/** A check whose signal was given before it began is not made. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { watchedCheck } from '../../../../src/study/rules/watchedCheck.ts';
import { recordedTrace } from '../../../builders/recordedTrace.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is told as interrupted', async () => {
  const request = {
    files: [recordedTrace(smallWorld({}), { folder, name: 'calls.ndjson' })],
    specs: [],
    modules: [],
    start: '2020-08-03',
    blocks: null,
    isByTruth: false,
    examples: 1,
    scratch: folder,
  };
  const kindWith = async (signal: AbortSignal): Promise<string> =>
    (await watchedCheck(request, { signal, progress: () => undefined })).kind;
  expect(await kindWith(new AbortController().signal)).toBe('findings');
  expect(await kindWith(AbortSignal.abort())).toBe('interrupted');
});
