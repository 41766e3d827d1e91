/** Whether what judges outside can be had at all: found out before the first event. Programs are not started, models are opened. */
import { basename } from 'node:path';
import type { Failure } from '../failures/failure.ts';
import type { FileUse } from '../reading/fileReference.ts';
import { startOf } from './interpreters.ts';
import { OnnxSession } from './onnxSession.ts';

const openSeconds = 60;

export async function hostFailures(files: readonly FileUse[]): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const file of files) {
    if (file.type === 'program') failures.push(...programFailures(file));
    if (file.type === 'onnx') failures.push(...(await modelFailures(file)));
  }
  return failures;
}

function programFailures({ realPath, named }: FileUse): readonly Failure[] {
  const start = startOf(realPath);
  if (!('missing' in start)) return [];
  const { missing, hint } = start;
  return [
    {
      ...named,
      found: missing,
      expected: 'a program that can be started',
      hint,
    },
  ];
}

async function modelFailures({ realPath, named }: FileUse): Promise<readonly Failure[]> {
  const session = new OnnxSession({ reference: basename(realPath), realPath, timeoutSeconds: openSeconds });
  try {
    await session.open();
    await session.close();
    return [];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [
      {
        ...named,
        found,
        expected: 'a model that onnx-model can ask',
        hint: '',
      },
    ];
  }
}
