import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceBatch } from '../../../../../src/model/traces/traceBatch.ts';
import { openTraceWriter } from '../../../../../src/study/traces/writing/openTraceWriter.ts';
import type { TraceWriter } from '../../../../../src/study/traces/writing/openTraceWriter.ts';
import { nodeDisk, TraceFile, TraceFileError } from '../../../../../src/study/traces/form/traceFile.ts';
import type { Disk } from '../../../../../src/study/traces/form/traceFile.ts';
import { traceFormats } from '../../../../../src/study/traces/form/traceFormat.ts';
import type { TraceFormat } from '../../../../../src/study/traces/form/traceFormat.ts';
import { addRow, anyRow, e164, inFolder, names, readAll, wordsOfRows } from '../reading/sampleTraces.ts';

const sample = fc.sample(anyRow, { seed: 31, numRuns: 100 });

function sampleBatch(): TraceBatch {
  const batch = new TraceBatch(100);
  for (const row of sample) addRow(batch, row);
  return batch;
}

const open = (path: string, format: TraceFormat, disk: Disk = nodeDisk): TraceWriter =>
  openTraceWriter({ path, format, hasTruth: true, names, e164, disk });

function thrownBy(step: () => void): TraceFileError {
  try {
    step();
  } catch (error) {
    if (error instanceof TraceFileError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Writes rows whose keys no compression makes small. */
function writeManyRows(writer: TraceWriter): void {
  const batch = sampleBatch();
  const { entity, intent } = batch.callKey;
  for (let i = 0; i < 1_400; i++) {
    for (let row = 0; row < batch.length; row++) {
      intent[row] = Math.imul(i * batch.length + row, 0x9e3779b1) >>> 1;
      entity[row] = Math.imul(intent[row], 0x85ebca6b) >>> 1;
    }
    writer.write(batch);
  }
}

describe.each(traceFormats)('%s', (format) => {
  test('the final name appears with close and not before', async () => {
    await inFolder((folder) => {
      const path = join(folder, `trace.${format}`);
      const writer = open(path, format);
      writer.write(sampleBatch());
      const before = readdirSync(folder);
      writer.close();
      expect([before.length, before.includes(`trace.${format}`), readdirSync(folder)]).toEqual([
        1,
        false,
        [`trace.${format}`],
      ]);
    });
  });

  test('rows reach the disk while the trace is written, so memory stays bounded', async () => {
    await inFolder((folder) => {
      let written = 0;
      let largest = 0;
      const disk: Disk = {
        ...nodeDisk,
        write: (file, bytes) => {
          written += bytes.length;
          largest = Math.max(largest, bytes.length);
          return nodeDisk.write(file, bytes);
        },
      };
      const writer = open(join(folder, `trace.${format}`), format, disk);
      writeManyRows(writer);
      const isEarly = written > 0;
      writer.abort();
      expect([isEarly, largest < 2 ** 24]).toEqual([true, true]);
    });
  });

  test('abort leaves nothing behind, and nothing happens when it comes twice or after close', async () => {
    await inFolder((folder) => {
      const dropped = open(join(folder, `dropped.${format}`), format);
      dropped.write(sampleBatch());
      dropped.abort();
      dropped.abort();
      const kept = open(join(folder, `kept.${format}`), format);
      kept.close();
      kept.abort();
      expect(readdirSync(folder)).toEqual([`kept.${format}`]);
    });
  });

  test('an older file of the same name stays whole until the new one is complete', async () => {
    await inFolder((folder) => {
      const path = join(folder, `trace.${format}`);
      writeFileSync(path, 'older');
      const writer = open(path, format);
      writer.write(sampleBatch());
      const during = readFileSync(path, 'utf8');
      writer.close();
      expect([during, readFileSync(path, 'latin1') === 'older']).toEqual(['older', false]);
    });
  });

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk is an error with path and code, and no file is left',
    async () => {
      await inFolder((folder) => {
        const path = join(folder, `trace.${format}`);
        const disk: Disk = { ...nodeDisk, open: () => openSync('/dev/full', 'w') };
        const writer = open(path, format, disk);
        const { path: named, code, errno } = thrownBy(() => writeManyRows(writer));
        writer.abort();
        expect([named, code, errno < 0, readdirSync(folder)]).toEqual([path, 'ENOSPC', true, []]);
      });
    },
  );

  test('a disk that fills up after some bytes leaves nothing under either name', async () => {
    await inFolder((folder) => {
      let free = 100_000;
      const disk: Disk = {
        ...nodeDisk,
        write: (file, bytes) => {
          if (free <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC', errno: -28 });
          const taken = writeSync(file, bytes.subarray(0, free));
          free -= taken;
          return taken;
        },
      };
      const path = join(folder, `trace.${format}`);
      const writer = open(path, format, disk);
      const error = thrownBy(() => writeManyRows(writer));
      expect([error.code, readdirSync(folder)]).toEqual(['ENOSPC', []]);
    });
  });

  test('a disk that takes a few bytes at a time gets them all', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, `trace.${format}`);
      const disk: Disk = { ...nodeDisk, write: (file, bytes) => writeSync(file, bytes.subarray(0, 777)) };
      const writer = open(path, format, disk);
      writer.write(sampleBatch());
      writer.close();
      expect((await readAll(path)).rows).toEqual(wordsOfRows(sample));
    });
  });

  test('a folder that is not there, and a folder in place of the file, are errors with path and code', async () => {
    await inFolder((folder) => {
      const nowhere = join(folder, 'missing', `trace.${format}`);
      const taken = join(folder, `taken.${format}`);
      mkdirSync(taken);
      const missing = thrownBy(() => open(nowhere, format));
      const writer = open(taken, format);
      const isFolder = thrownBy(() => writer.close());
      expect([missing.path, missing.code, isFolder.path, readdirSync(folder)]).toEqual([
        nowhere,
        'ENOENT',
        taken,
        [`taken.${format}`],
      ]);
      expect(['EISDIR', 'EEXIST', 'ENOTEMPTY', 'EPERM']).toContain(isFolder.code);
    });
  });

  test('a name that is not in its table is a bug that is named', async () => {
    await inFolder((folder) => {
      const writer = open(join(folder, `trace.${format}`), format);
      const batch = sampleBatch();
      batch.int32('truth_caller_class')[3] = 99;
      expect(() => {
        writer.write(batch);
        writer.close();
      }).toThrow('not in its table');
      writer.abort();
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

test('files are closed when writing fails', async () => {
  await inFolder((folder) => {
    const closed: number[] = [];
    const disk: Disk = {
      ...nodeDisk,
      close: (file) => {
        closed.push(file);
        closeSync(file);
      },
      sync: () => {
        throw Object.assign(new Error('quota'), { code: 'EDQUOT', errno: -122 });
      },
    };
    const writer = open(join(folder, 'trace.csv'), 'csv', disk);
    expect([thrownBy(() => writer.close()).code, closed.length]).toEqual(['EDQUOT', 1]);
  });
});

/** Reached by links: what would take the place of one takes that of no device. */
describe.skipIf(!existsSync('/dev/full'))('a device', () => {
  test.each(traceFormats)('takes a trace in %s as it comes, and keeps its name', async (format) => {
    await inFolder((folder) => {
      const path = join(folder, `trace.${format}`);
      symlinkSync('/dev/null', path);
      const writer = open(path, format);
      writer.write(sampleBatch());
      writer.close();
      expect([readdirSync(folder), readlinkSync(path)]).toEqual([[`trace.${format}`], '/dev/null']);
    });
  });

  test('that is full is told as such, and keeps its name', async () => {
    await inFolder((folder) => {
      const path = join(folder, 'trace.csv');
      symlinkSync('/dev/full', path);
      const file = new TraceFile(path, nodeDisk);
      file.append(Buffer.from('a'));
      expect(thrownBy(() => file.close())).toMatchObject({ path, code: 'ENOSPC' });
      expect([file.isOpen, readlinkSync(path)]).toEqual([false, '/dev/full']);
    });
  });
});
