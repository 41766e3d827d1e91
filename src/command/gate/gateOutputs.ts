/** What `gate -o` asks for: `[json|junit|markdown|annotations|benchmark=]PATH`, the kind told by the ending where no word says it. */
import { extname } from 'node:path';
import type { Speed } from '../../study/experiment/runExperiment.ts';
import { annotationLines } from '../../study/gate/outputs/annotations.ts';
import { benchmarkJson } from '../../study/gate/outputs/benchmarkJson.ts';
import type { GateReport } from '../../study/gate/verdict/gateReport.ts';
import { junitText, notComparedJunit, notJudgedJunit } from '../../study/gate/outputs/junit.ts';
import { gateMarkdown, notComparedMarkdown, notJudgedMarkdown } from '../../study/gate/outputs/markdown.ts';
import type { NotCompared } from '../../study/gate/outputs/notCompared.ts';
import type { NotJudged } from '../../study/gate/outputs/notJudged.ts';
import { brokenPromise, expectedEndingOrKind, jsonEndings } from '../output/promisedFormat.ts';
import { doublePlaces } from '../output/takenPlaces.ts';
import { unknownKind } from '../output/unknownKind.ts';
import { writeOrKeep } from '../output/keptElsewhere.ts';
import { unwritable } from '../output/writeWhole.ts';
import { say } from '../terminal/say.ts';

const kinds = ['json', 'junit', 'markdown', 'annotations', 'benchmark'] as const;
type Kind = (typeof kinds)[number];

export interface GateOutput {
  readonly kind: Kind;
  readonly path: string;
}

const kindOfEnding: Readonly<Record<string, Kind>> = { '.json': 'json', '.xml': 'junit', '.md': 'markdown' };

const endingsOf: Readonly<Record<Kind, readonly string[]>> = {
  json: jsonEndings,
  junit: ['.xml'],
  markdown: ['.md'],
  annotations: [],
  benchmark: jsonEndings,
};

export function planGateOutputs(asked: readonly string[]): {
  readonly outputs: readonly GateOutput[];
  readonly faults: readonly string[];
} {
  const outputs: GateOutput[] = [];
  const faults: string[] = [];
  for (const text of asked) {
    const output = parse(text);
    if (typeof output === 'string') faults.push(output);
    else outputs.push(output);
  }
  if (faults.length > 0) return { outputs, faults };
  faults.push(...doublePlaces(outputs.map(({ path }) => path)));
  if (faults.length > 0) return { outputs, faults };
  for (const { path } of outputs) {
    const fault = unwritable(path);
    if (fault !== null) faults.push(`-o ${path}: ${fault}`);
  }
  return { outputs, faults };
}

function parse(text: string): GateOutput | string {
  const at = text.indexOf('=');
  const word = text.slice(0, Math.max(0, at));
  const kind = kinds.find((one) => one === word);
  if (kind !== undefined) {
    const path = text.slice(at + 1);
    const broken = path === '' ? `expected a path after "${word}="` : brokenPromise(path, endingsOf[kind]);
    return broken === null ? { kind, path } : `-o ${text}: ${broken}`;
  }
  const unknown = unknownKind(text, kinds);
  if (unknown !== null) return `-o ${text}: ${unknown}`;
  const byEnding = kindOfEnding[extname(text).toLowerCase()];
  if (byEnding !== undefined) return { kind: byEnding, path: text };
  return `-o ${text}: ${expectedEndingOrKind(text, { endings: Object.keys(kindOfEnding), kinds })}`;
}

/** Writes each and tells which is written, unless that is to be silent, and which could not be; false for any of these. */
export function writeGateOutputs(
  outputs: readonly GateOutput[],
  textOf: (kind: GateOutput['kind']) => string,
  { json, quiet }: { readonly json?: boolean; readonly quiet?: boolean },
): boolean {
  const faults = outputs.map(({ kind, path }) => {
    const fault = writeOrKeep(path, textOf(kind));
    if (fault !== null || (json !== true && quiet !== true)) say(fault ?? `written: ${path}`);
    return fault;
  });
  return faults.every((fault) => fault === null);
}

const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Of a gate that judged. */
export function judgedText(
  kind: Kind,
  {
    report,
    speed,
    annotated,
  }: { readonly report: GateReport; readonly speed: Speed; readonly annotated: string },
): string {
  switch (kind) {
    case 'json':
      return `${JSON.stringify(report, null, 1)}\n`;
    case 'junit':
      return junitText(report, speed.wallSeconds);
    case 'markdown':
      return gateMarkdown(report);
    case 'annotations':
      return inLines(annotationLines(report, annotated));
    case 'benchmark':
      return benchmarkJson(report.experiment, speed);
  }
}

/** Of a gate that compared or judged nothing, and has no speed. */
export function unjudgedText(
  kind: Kind,
  { told, annotations }: { readonly told: NotCompared | NotJudged; readonly annotations: readonly string[] },
): string {
  const hasFailed = told.verdict === 'not-judged';
  switch (kind) {
    case 'json':
      return `${JSON.stringify(told, null, 1)}\n`;
    case 'junit':
      return hasFailed ? notJudgedJunit(told) : notComparedJunit(told);
    case 'markdown':
      return hasFailed ? notJudgedMarkdown(told) : notComparedMarkdown(told);
    case 'annotations':
      return inLines(annotations);
    case 'benchmark':
      return benchmarkJson(told.experiment, null);
  }
}

/** `does`: what such a gate does with nothing. */
export function tellNoSpeed(outputs: readonly GateOutput[], does: 'compares' | 'judges'): void {
  for (const { kind, path } of outputs)
    if (kind === 'benchmark') say(`${path}: holds no speed: a gate that ${does} nothing has none`);
}
