/** Where the simulation gets its plug-ins from: by the name that the scenario uses. It never asks which one it is. */
import type { CallerPlugin } from './caller.ts';
import type { DetectorPlugin } from './detector.ts';
import type {
  BooksPlugin,
  CallingNumberPlugin,
  EvasionPlugin,
  ListPlugin,
  PacingPlugin,
  ScriptPlugin,
} from './operator.ts';
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
