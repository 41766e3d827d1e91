/** What an architecture rule is: a law with its reason, and a check that finds where a tree breaks it. */
import type { SourceFile } from './sourceFile.ts';

/** A place that breaks a rule. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

export interface Rule {
  readonly id: string;
  /** Why the rule exists; printed with every finding. */
  readonly reason: string;
  readonly find: (files: readonly SourceFile[]) => readonly Finding[];
}

/** One line for a person: place, rule, what is wrong, why that matters. */
export function describeFinding(rule: Rule, finding: Finding): string {
  return `${finding.file}:${finding.line} [${rule.id}] ${finding.what}. Reason: ${rule.reason}`;
}
