/** Hands parts that name files what is in them: a model as data, of any other file its path. */
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { failureLine } from '../failures/render.ts';
import { readModel } from '../models/readModel.ts';
import { isFileType } from '../reading/fileReference.ts';
import type { FileUse } from '../reading/fileReference.ts';

/** The same detector, made with the contents of its files; one that names none is left as it is. */
export function withFiles(plugin: DetectorPlugin, files: readonly FileUse[]): DetectorPlugin {
  const named = Object.entries(plugin.parameters).filter(([, { type }]) => isFileType(type));
  if (named.length === 0) return plugin;
  const models = new Map<string, LearnedModel>();
  const filesIn = (values: ParameterValues): readonly (readonly [string, FileUse])[] =>
    named.flatMap(([name, { type }]) => {
      const file = files.find((use) => use.type === type && use.reference === values[name]);
      return file === undefined ? [] : [[name, file] as const];
    });
  return {
    ...plugin,
    create: (site, values) => {
      const used = filesIn(values);
      const paths = used
        .filter(([, { type }]) => type !== 'model')
        .map(([name, { realPath }]) => [name, realPath]);
      const own = used
        .filter(([, { type }]) => type === 'model')
        .map(([name, file]) => {
          const model = models.get(file.realPath) ?? modelIn(file);
          models.set(file.realPath, model);
          return [name, model] as const;
        });
      return plugin.create(
        { ...site, models: new Map(own) },
        { ...values, ...(Object.fromEntries(paths) as ParameterValues) },
      );
    },
  };
}

function modelIn({ realPath, sha256 }: FileUse): LearnedModel {
  const read = readModel(realPath);
  if ('failures' in read) throw new Error(read.failures.map(failureLine).join('\n'));
  if (read.sha256 !== sha256) throw new Error(`${realPath} has changed since it was checked`);
  return read.model;
}
