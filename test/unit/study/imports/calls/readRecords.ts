/** Reads call records from a file of its own, as rows, rejections and faults that a test can compare. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalls } from '../../../../../src/study/imports/calls/callsReading.ts';
import type { CallsAccount } from '../../../../../src/study/imports/calls/callsState.ts';
import { ImportedSoFar } from '../../../../../src/study/imports/calls/importedSoFar.ts';
import type { ImportMapping } from '../../../../../src/study/imports/mapping/importMapping.ts';
import { readMapping } from '../../../../builders/mappingBySchema.ts';
import { readTexts } from '../../../../../src/study/traces/reading/cellStores.ts';

export interface Read {
  readonly rows: Record<string, unknown>[];
  readonly rejected: string[];
  /** What else is wrong with rejected ones. */
  readonly further: string[];
  readonly faults: string[];
  readonly account: CallsAccount;
}

export function read(content: string | Uint8Array, mapping: ImportMapping, name: string = 'calls.csv'): Read {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-imports-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return readAll(path, mapping);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readAll(path: string, mapping: ImportMapping): Read {
  const texts = readTexts();
  const reading = readCalls(path, { texts, mapping, soFar: new ImportedSoFar() });
  const found: Read = { rows: [], rejected: [], further: [], faults: [], account: reading.account };
  for (const part of reading.parts) {
    if (part.kind === 'fault')
      found.faults.push(`${part.fault.path}: ${part.fault.found}; ${part.fault.hint}`);
    else if (part.kind === 'rejected') {
      const { line, column, found: what, expected, further } = part.rejected;
      found.further.push(...further.map((fault) => `${fault.column}: ${fault.found}`));
      found.rejected.push(`${line} ${column}: ${what} | ${expected}`);
    } else
      for (let row = 0; row < part.batch.length; row++)
        found.rows.push({
          at: new Date(part.batch.float64('time_ms')[row]).toISOString().slice(0, 19),
          from: reading.e164(part.batch.int32('calling_number')[row]),
          to: reading.e164(part.batch.int32('called_number')[row]),
          ring: part.batch.int32('ring_ms')[row],
          talk: part.batch.int32('conversation_ms')[row],
          cause: part.batch.int32('release_cause')[row],
          wanted: part.batch.int32('truth_is_wanted')[row],
          attestation: part.batch.int32('attestation')[row],
        });
  }
  return found;
}

/** A mapping of columns t, a, b, i and l, with what else it says. */
export const generic = (further: string = ''): ImportMapping => {
  const { mapping, failures } = readMapping(
    `ringfence-import: 1\ntimeZone: UTC\nfields: {time: t, callingNumber: a, calledNumber: b, id: i, label: l}\n${further}`,
    'm.yaml',
  );
  if (mapping === null) throw new Error(JSON.stringify(failures));
  return mapping;
};
