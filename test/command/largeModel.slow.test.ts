/** A model may be larger than what is held of a file at once. */
import { truncateSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

it('a model of more than 2 GiB counts by its bytes', async () => {
  place.write('large.onnx', '');
  truncateSync(place.path('large.onnx'), 2 ** 31 + 1);
  place.write(
    'large.yaml',
    tiny.replace('use: volume-cap, per: day, limitCalls: 50', 'use: onnx-model, model: ./large.onnx'),
  );
  const ended = await place.run(['validate', 'large.yaml']);
  expect([ended.code, said(ended)]).toEqual([0, []]);
});
