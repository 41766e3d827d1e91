/** Who is to judge a trace, as plain data that a worker thread can be given. */
import type { DetectorPlugin, Place } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { alarmMillionthsOf } from '../../../model/contracts/score.ts';
import type { LoadedPlugins } from '../../modules/catalogue.ts';
import { isFileType } from '../../reading/fileReference.ts';
import type { FileUse } from '../../reading/fileReference.ts';
import type { ModuleUse } from '../../modules/moduleUse.ts';
import { hostKindOf } from '../../hosts/hostedCatalogue.ts';
import { outsidePlan } from './outsideBatchJudge.ts';
import { pluginLookup } from '../../parts/plugins.ts';
import { detectorPlan } from './detectorJudge.ts';
import type { JudgePlan } from './judge.ts';

/** A detector of the catalogue or of a module. */
export interface DetectorSpec {
  readonly id: string;
  readonly use: string;
  readonly place: Place;
  readonly parameters: ParameterValues;
  /** Share, 0 … 1: scores from here on are alarms. */
  readonly alarmAt: number;
}

/** What plans are made of besides the specs. */
export interface JudgeParts {
  /** Plug-ins of the modules. */
  readonly loaded: LoadedPlugins;
  readonly modules: readonly ModuleUse[];
  readonly files: readonly FileUse[];
  /** Where programs that are started are noted. */
  readonly children: SharedArrayBuffer;
}

/** Plans of the specs, in their order. */
export function judgePlans(specs: readonly DetectorSpec[], parts: JudgeParts): readonly JudgePlan[] {
  const plugins = pluginLookup(parts.loaded, parts.files);
  return specs.map((spec) => {
    const plugin: DetectorPlugin = plugins.detector(spec.use);
    const host = hostKindOf(spec.use);
    const of = {
      id: spec.id,
      use: spec.use,
      version: versionOf(spec, plugin, parts),
      place: spec.place,
      parameters: spec.parameters,
      alarmMillionths: alarmMillionthsOf(spec.alarmAt),
    };
    if (host === undefined) return detectorPlan(plugin, of);
    const { children, files } = parts;
    const realPath = files.find(({ reference }) => reference === spec.parameters[host.file])?.realPath ?? '';
    return outsidePlan(plugin, host, {
      ...of,
      children,
      values: { ...of.parameters, [host.file]: realPath },
    });
  });
}

/** The number of a built-in part; of a module, or of a part that names a file, its hash. */
function versionOf(spec: DetectorSpec, plugin: DetectorPlugin, { modules, files }: JudgeParts): string {
  const module = modules.find(({ reference }) => reference === spec.use);
  const named = Object.entries(plugin.parameters)
    .filter(([, { type }]) => isFileType(type))
    .map(([name]) => files.find(({ reference }) => reference === spec.parameters[name]));
  const hash = module?.sha256 ?? named.find((file) => file !== undefined)?.sha256;
  return hash === undefined ? String(plugin.version) : `sha256:${hash.replace(/^sha256:/, '')}`;
}
