/** Prints the report of a gate: JSON, GitHub annotations, lines for people. */
import { annotationLines } from '../../study/gate/outputs/annotations.ts';
import type { GateReport } from '../../study/gate/verdict/gateReport.ts';
import { gateLines } from './gateLines.ts';
import type { GateStyle } from './gateLines.ts';
import { lineStyle, standardOutput, toned } from './lineStyle.ts';
import { print, printJson } from './say.ts';

const tones = { pass: 'green', fail: 'red', inconclusive: 'yellow' } as const;

export interface PrintOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly annotations?: boolean;
  /** The file at which annotations stand. */
  readonly annotated: string;
}

export function printGate(report: GateReport, options: PrintOptions): void {
  if (options.json === true) return printJson(report);
  if (options.quiet !== true) print(gateLines(report, style()));
  if (options.annotations === true) print(annotationLines(report, options.annotated));
}

function style(): GateStyle {
  const terminal = standardOutput();
  return { ...lineStyle(terminal), toned: (verdict, text) => toned(terminal, tones[verdict], text) };
}
