/**
 * The shortcut audit: what is an accident of the simulation must not tell unwanted calls from wanted ones, or a detector that learns from its
 * traces learns the simulation. Artefacts that do are faults; behaviour that does is reported beside what is published.
 */
import { readTexts } from '../traces/reading/cellStores.ts';
import type { Failure } from '../failures/failure.ts';
import type { Interval } from '../replay/measures/clusterInterval.ts';
import { readTrace } from '../traces/reading/readTrace.ts';
import { artefacts, numberDigits } from './artefacts.ts';
import type { AuditUnit } from './artefacts.ts';
import { AuditRows } from './auditRows.ts';
import { behaviourBins, behaviourColumns, binned } from './behaviour.ts';
import { crossFittedArea } from './crossFit.ts';
import { twoSplitTree } from './twoSplitTree.ts';

/** An artefact with a larger area is a fault, if the area is no accident either. */
export const largestArea = 0.55;
/** Level at which an interval has to leave out one half: with two dozen artefacts one in forty traces would look faulty by accident. */
const faultLevel = 0.999;
const reportLevel = 0.95;

/**
 * Published: 90 % of malicious calls found with a precision of 99.99 % on benign ones (Li et al., IEEE Symposium on Security and Privacy
 * 2018, a random forest over 29 features): hardly any false alarm at that share, so an area of at least (1 + 0.9) ÷ 2.
 */
const published: { readonly area: number; readonly source: string } = {
  area: 0.95,
  source: 'Li et al., IEEE S&P 2018: 90 % of malicious calls at a precision above 99.99 %',
};

/** `absent`: the trace says nothing of the kind. */
export type ArtefactVerdict = 'clean' | 'fault' | 'undecided' | 'absent';

export interface AuditedArtefact {
  readonly id: string;
  readonly says: string;
  readonly verdict: ArtefactVerdict;
  /** At a level of 99.9 %; null where there are too few units to say. */
  readonly area: Interval | null;
}

export interface AuditedColumn {
  readonly id: string;
  readonly says: string;
  readonly area: Interval | null;
  readonly isTooEasy: boolean;
  /** The trace says nothing of the kind. */
  readonly isAbsent: boolean;
}

export const auditFormat = 'ringfence-audit/1';

export interface Audit {
  readonly format: typeof auditFormat;
  readonly calls: {
    readonly unwanted: number;
    readonly wanted: number;
    /** Of those that were read. */
    readonly unlabelled: number;
    /** Whether only the first labelled calls, a million, were looked at. */
    readonly isCut: boolean;
  };
  readonly artefacts: readonly AuditedArtefact[];
  readonly columns: readonly AuditedColumn[];
  readonly tree: { readonly area: number; readonly splits: string; readonly isTooEasy: boolean } | null;
  readonly published: typeof published;
}

/** Audits the labelled calls of some trace files, or says what is wrong with the files. */
export function auditTraces(
  files: readonly string[],
  progress: (share: number) => void = () => undefined,
): Audit | { readonly failures: readonly Failure[] } {
  const texts = readTexts();
  const rows = new AuditRows();
  const failures: Failure[] = [];
  for (const [ordinal, file] of files.entries()) {
    const reading = readTrace(file, { texts });
    let firstRow = 0;
    for (const part of reading.parts) {
      progress((ordinal + reading.share) / files.length);
      if (part.kind === 'fault') failures.push(part.fault);
      else if (rows.isCut) break;
      else {
        rows.take(part.batch, firstRow);
        firstRow += part.batch.length;
      }
    }
  }
  return failures.length > 0 ? { failures } : auditRows(rows, texts.numbers.texts);
}

export function auditRows(rows: AuditRows, numbers: readonly string[]): Audit {
  rows.uniteCallers();
  const wanted = rows.isWanted.subarray(0, rows.rows).reduce((sum, label) => sum + label, 0);
  const values = behaviourColumns.map((column) => column.of(rows));
  const isToldOf = values.map((column) => column.some((value) => value !== -1));
  const bins = values.map(binned);
  const digits = numberDigits(rows, numbers);
  return {
    format: auditFormat,
    calls: { unwanted: rows.rows - wanted, wanted, unlabelled: rows.unlabelled, isCut: rows.isCut },
    artefacts: artefacts.map((artefact) => {
      const { id, says, unit, categories } = artefact;
      const category = Int16Array.from({ length: rows.rows }, (_, row) => artefact.of(rows, row, digits));
      const from = { rows, category, categories, unit };
      if (category.every((value) => value < 0)) return { id, says, verdict: 'absent', area: null };
      const area = areaOf(from, faultLevel);
      return { id, says, verdict: verdictOf(area), area };
    }),
    columns: behaviourColumns.map(({ id, says }, i) => {
      if (!isToldOf[i]) return { id, says, area: null, isTooEasy: false, isAbsent: true };
      const from = { rows, category: bins[i], categories: behaviourBins, unit: 'callerSpan' } as const;
      const area = areaOf(from, reportLevel);
      return { id, says, area, isTooEasy: (area?.estimate ?? 0) > published.area, isAbsent: false };
    }),
    tree: treeOf(rows, bins),
    published,
  };
}

function areaOf(
  {
    rows,
    category,
    categories,
    unit,
  }: { rows: AuditRows; category: Int16Array; categories: number; unit: AuditUnit },
  level: number,
): Interval | null {
  const [units, count] = {
    callerSpan: [rows.callerSpan, rows.units.callerSpan.count] as const,
    calling: [rows.callingUnit, rows.units.calling.count] as const,
    called: [rows.calledUnit, rows.units.called.count] as const,
    account: [rows.accountUnit, rows.units.account.count] as const,
    cell: [rows.cellUnit, rows.units.cell.count] as const,
  }[unit];
  return crossFittedArea(
    {
      rows: rows.rows,
      isWanted: rows.isWanted,
      category,
      categories,
      unit: units,
      units: count,
      isUnitOnce: unit !== 'callerSpan',
    },
    level,
  );
}

/** No fault without an interval that leaves one half out; where every unit says the same there is no interval, and no doubt. */
function verdictOf(area: Interval | null): ArtefactVerdict {
  if (area === null || area.estimate === null) return 'undecided';
  if (area.estimate <= largestArea) return 'clean';
  return area.low === null || area.low > 0.5 ? 'fault' : 'undecided';
}

function treeOf(rows: AuditRows, bins: readonly Int16Array[]): Audit['tree'] {
  const fit = twoSplitTree({ rows: rows.rows, isWanted: rows.isWanted, unit: rows.callerSpan, bins });
  if (fit === null) return null;
  const { first, isRight, second } = fit.tree;
  const name = (column: number): string => behaviourColumns[column].id;
  const splits = `${name(first.column)}, then ${name(second.column)} on its ${isRight ? 'upper' : 'lower'} side`;
  return { area: fit.area, splits, isTooEasy: fit.area > published.area };
}
