/** A column of a call: who may see it, how its cells are kept and how they are written in a trace. */

/** Who may see a column: `attempt` before the verdict, `release` after the call, `truth` only measures. */
export type ColumnGroup = 'attempt' | 'verdict' | 'release' | 'truth' | 'task';

/** How a cell is written in a trace. */
export type ColumnText =
  | { readonly as: 'integer' }
  | { readonly as: 'milliseconds' }
  | { readonly as: 'boolean' }
  | { readonly as: 'e164' }
  | { readonly as: 'callKey' }
  | { readonly as: 'name'; readonly of: 'caller' | 'class' | 'carrier' | 'arm' | 'place' }
  | { readonly as: 'code'; readonly codes: readonly string[] };

export interface CallColumn {
  readonly name: string;
  readonly group: ColumnGroup;
  readonly cells: 'int32' | 'float64';
  readonly text: ColumnText;
  readonly unit: string;
  readonly says: string;
}

export const integer = { as: 'integer' } as const;
export const milliseconds = { as: 'milliseconds' } as const;
export const boolean = { as: 'boolean' } as const;
export const e164 = { as: 'e164' } as const;

/** What is declared of a column of a known group; the unit of a pure number is left out. */
interface DeclaredColumn extends Pick<CallColumn, 'name' | 'text' | 'says'> {
  readonly unit?: string;
}

/** Times in whole milliseconds are float64, since they pass 2 ** 31 after 24 days; everything else is int32. */
export const columnsOf = (group: ColumnGroup, declared: readonly DeclaredColumn[]): readonly CallColumn[] =>
  declared.map(({ name, text, unit = '', says }) => ({
    name,
    group,
    cells: text.as === 'milliseconds' ? 'float64' : 'int32',
    text,
    unit,
    says,
  }));
