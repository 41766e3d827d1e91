/** The files that detectors of a replay name by parameters, found from the folder in which it was started; models are read and checked. */
import type { FileType } from '../../../model/contracts/parameter.ts';
import { builtInCatalogue } from '../../parts/plugins.ts';
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { readModel } from '../../models/readModel.ts';
import { isFileType } from '../../reading/fileReference.ts';
import { fileHash } from '../../reading/fileHash.ts';
import { findFile } from '../../modules/moduleFile.ts';
import type { ModuleSearch } from '../../modules/moduleFile.ts';
import type { FileUse } from '../../reading/fileReference.ts';
import type { DetectorSpec } from './detectorSpec.ts';

export function judgeFiles(
  specs: readonly DetectorSpec[],
  search: ModuleSearch,
): { readonly uses: readonly FileUse[]; readonly failures: readonly Failure[] } {
  const uses: FileUse[] = [];
  const failures: Failure[] = [];
  for (const { id, name, type, reference } of specs.flatMap(filesOf)) {
    const place = { ...wholeFile('--detector'), path: `${id}.${name}` };
    if (reference === '') {
      if (type !== 'model')
        failures.push({ ...place, found: 'nothing', expected: `a file: ${name}=./FILE`, hint: '' });
      continue;
    }
    const found = findFile(reference, search, 'a file that is there');
    if ('found' in found) {
      failures.push({ ...place, ...found });
      continue;
    }
    const { realPath } = found;
    const hash = fileHash(realPath);
    if (typeof hash === 'string') {
      failures.push({
        ...place,
        found: `"${reference}": ${hash}`,
        expected: 'a file that can be read',
        hint: '',
      });
      continue;
    }
    uses.push({ reference, type, realPath, ...hash, named: place });
    const read = type === 'model' ? readModel(realPath) : null;
    if (read !== null && 'failures' in read) failures.push(...read.failures);
  }
  return { uses, failures };
}

interface NamedFile {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly reference: string;
}

function filesOf({ id, use, parameters }: DetectorSpec): readonly NamedFile[] {
  const plugin = builtInCatalogue.detector.find((candidate) => candidate.id === use);
  return Object.entries(plugin?.parameters ?? {}).flatMap(([name, { type }]) =>
    isFileType(type) ? [{ id, name, type, reference: String(parameters[name]) }] : [],
  );
}
