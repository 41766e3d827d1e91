/** Where the simulation gets its plug-ins from: by the name that the scenario uses. It never asks which one it is. */
import type { CallerPlugin } from './caller.ts';
import type { DetectorPlugin } from './detector.ts';
import type { BooksPlugin } from './operator/books.ts';
import type { CallingNumberPlugin } from './operator/callingNumber.ts';
import type { EvasionPlugin } from './operator/evasion.ts';
import type { ListPlugin } from './operator/list.ts';
import type { PacingPlugin } from './operator/pacing.ts';
import type { ScriptPlugin } from './operator/script.ts';
import type { RulePlugin } from './rule.ts';

export interface PluginLookup {
  caller(use: string): CallerPlugin;
  pacing(use: string): PacingPlugin;
  list(use: string): ListPlugin;
  callingNumber(use: string): CallingNumberPlugin;
  script(use: string): ScriptPlugin;
  evasion(use: string): EvasionPlugin;
  books(use: string): BooksPlugin;
  detector(use: string): DetectorPlugin;
  rule(use: string): RulePlugin;
}
