/** Who is to judge a trace, as plain data that a worker thread can be given. */
import type { DetectorPlugin, Place } from '../../model/contracts/detector.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { LoadedPlugins } from '../scenario/catalogue.ts';
import type { ModuleUse } from '../scenario/resolved.ts';
import { pluginLookup } from '../experiment/plugins.ts';
import { detectorPlan } from './detectorJudge.ts';
import type { JudgePlan } from './judge.ts';

/** A detector of the catalogue or of a module. */
export interface DetectorSpec {
  readonly kind: 'detector';
  readonly id: string;
  readonly use: string;
  readonly place: Place;
  readonly parameters: ParameterValues;
  /** Share, 0 … 1: scores from here on are alarms. */
  readonly alarmAt: number;
}

/** Every kind of judge; a host of models or of other processes adds its own. */
export type JudgeSpec = DetectorSpec;

/** Plans of the specs, in their order; `loaded` holds the plug-ins of the modules. */
export function judgePlans(
  specs: readonly JudgeSpec[],
  loaded: LoadedPlugins,
  modules: readonly ModuleUse[],
): readonly JudgePlan[] {
  const plugins = pluginLookup(loaded);
  return specs.map((spec) => {
    const plugin: DetectorPlugin = plugins.detector(spec.use);
    const module = modules.find(({ reference }) => reference === spec.use);
    return detectorPlan(plugin, {
      id: spec.id,
      use: spec.use,
      version:
        module === undefined ? String(plugin.version) : `sha256:${module.sha256.replace(/^sha256:/, '')}`,
      place: spec.place,
      parameters: spec.parameters,
      // As a site of a scenario does it.
      alarmMillionths: Math.ceil(spec.alarmAt * 1e6 - 1e-6),
    });
  });
}
