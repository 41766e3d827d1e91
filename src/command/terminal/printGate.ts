/** Prints the report of a gate: JSON, GitHub annotations, lines for people. */
import { styleText } from 'node:util';
import { annotationLines } from '../../study/gate/outputs/annotations.ts';
import type { GateReport } from '../../study/gate/verdict/gateReport.ts';
import { gateLines } from './gateLines.ts';
import type { GateStyle } from './gateLines.ts';
import { takesColour } from './colour.ts';
import { terminalRoom } from './foldLines.ts';
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
  const hasColour = takesColour(process.stdout);
  const paint = (tone: 'bold' | 'dim' | 'green' | 'red' | 'yellow', text: string): string =>
    hasColour ? styleText(tone, text, { validateStream: false }) : text;
  return {
    room: terminalRoom(),
    strong: (text) => paint('bold', text),
    faint: (text) => paint('dim', text),
    toned: (verdict, text) => paint(tones[verdict], text),
  };
}
