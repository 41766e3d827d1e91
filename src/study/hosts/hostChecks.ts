/** Whether what judges outside can be had at all: found out before the first event. Programs are not started, models are opened. */
import { basename } from 'node:path';
import type { Failure } from '../failures/failure.ts';
import type { FileUse } from '../reading/fileReference.ts';
import { childCells } from './childProcesses.ts';
import { HostLink } from './hostLink.ts';
import { startOf } from './interpreters.ts';

/** A model that is not opened after so long is none that can be asked. */
const openSeconds = 60;

export const hostFailures = (files: readonly FileUse[], seconds: number = openSeconds): readonly Failure[] =>
  files.flatMap((file) => {
    if (file.type === 'program') return programFailures(file);
    return file.type === 'onnx' ? modelFailures(file, seconds) : [];
  });

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

/** In a thread, since a runtime that calculates what is constant in a model may be at it for hours. */
function modelFailures({ realPath, named }: FileUse, seconds: number): readonly Failure[] {
  const reference = basename(realPath);
  const asked = { kind: 'onnx', reference, realPath, timeoutSeconds: seconds, hello: {} } as const;
  try {
    new HostLink({ ...asked, children: childCells() }, seconds).close();
    return [];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ ...named, found, expected: 'a model that onnx-model can ask', hint: '' }];
  }
}
