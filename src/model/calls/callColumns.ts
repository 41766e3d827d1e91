/** The columns of a call, declared once: views, trace writers and readers, features and the documentation all follow from this table. */
import { attemptColumns, taskColumns, verdictColumns } from './attemptColumns.ts';
import type { CallColumn } from './callColumn.ts';
import { releaseColumns } from './releaseColumns.ts';
import { truthColumns } from './truthColumns.ts';

/** Trace order; a cell of −1 is unknown. */
export const callColumns: readonly CallColumn[] = [
  ...taskColumns,
  ...attemptColumns,
  ...verdictColumns,
  ...releaseColumns,
  ...truthColumns,
];
