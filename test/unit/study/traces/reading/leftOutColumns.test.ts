/** Rows of NDJSON name what they say; of the rest nothing is known. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, readAll } from './sampleTraces.ts';

test('what a line leaves out is unknown, whatever lines before it say, refused ones too, and in whatever order they say it', async () => {
  const lines = [
    '{"time_ms":1,"calling_number":"+1","called_number":"+2","ring_ms":4,"conversation_ms":5}',
    '{"time_ms":1.5,"ring_ms":6,"conversation_ms":7}',
    '{"conversation_ms":8,"time_ms":2}',
    '{"ring_ms":9,"conversation_ms":"x","time_ms":3}',
    '{"time_ms":3}',
    '{"conversation_ms":11,"ring_ms":10,"time_ms":4}',
    '{"conversation_ms":13,"ring_ms":12,"time_ms":5}',
  ];
  const { rows } = await inFolder((folder) => {
    const path = join(folder, 'a.ndjson');
    writeFileSync(path, lines.join('\n'));
    return readAll(path);
  });
  expect(rows.map((words) => [words[2], words[14], words[15]])).toEqual([
    [1, 4, 5],
    [2, null, 8],
    [3, null, null],
    [4, 10, 11],
    [5, 12, 13],
  ]);
});
