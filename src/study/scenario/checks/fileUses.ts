/** All files that parameters of worlds name, found and hashed; model files are read and checked too, nothing is started. */
import type { FileType } from '../../../model/contracts/parameter.ts';
import type { Failure } from '../../failures/failure.ts';
import { readModel } from '../../models/readModel.ts';
import { isFileType } from '../../reading/fileReference.ts';
import { isLeaf } from '../../reading/leaf.ts';
import type { Leaf } from '../../reading/leaf.ts';
import { fileHash } from '../../reading/fileHash.ts';
import { findFile } from '../../modules/moduleFile.ts';
import type { ModuleSearch } from '../../modules/moduleFile.ts';
import { failureOf, namedAt } from '../../reading/problem.ts';
import type { FileUse } from '../../reading/fileReference.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';

export interface FileUses {
  readonly uses: readonly FileUse[];
  readonly failures: readonly Failure[];
  /** Texts of model files with faults, for excerpts. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Each reference once a type, in the order of its first use. */
export function fileUses(variants: readonly WorldVariant[], search: ModuleSearch): FileUses {
  const gathered = new Gathering(search);
  for (const variant of variants)
    for (const { path, leaf } of fileLeaves(variant.tree, [])) gathered.add(variant, path, leaf);
  return { uses: [...gathered.uses.values()], failures: gathered.failures, sources: gathered.sources };
}

class Gathering {
  readonly uses: Map<string, FileUse> = new Map();
  readonly failures: Failure[] = [];
  readonly sources: Record<string, string> = {};
  readonly #search: ModuleSearch;

  constructor(search: ModuleSearch) {
    this.#search = search;
  }

  add(variant: WorldVariant, path: Path, leaf: Leaf): void {
    const type = leaf.type as FileType;
    const reference = String(leaf.plain);
    const key = `${type} ${reference}`;
    if (this.uses.has(key)) return;
    if (reference === '') {
      if (type !== 'model') this.#missing(variant, path, type);
      return;
    }
    const found = findFile(reference, this.#search, 'a file beside the scenario');
    if ('found' in found) {
      this.failures.push(failureOf({ path, ...found }, variant.origin));
      return;
    }
    const { realPath } = found;
    const hash = fileHash(realPath);
    if (typeof hash === 'string') {
      const unread = { found: `"${reference}": ${hash}`, expected: 'a file that can be read' };
      this.failures.push(failureOf({ path, ...unread }, variant.origin));
      return;
    }
    const named = namedAt(path, variant.origin);
    this.uses.set(key, { reference, type, realPath, ...hash, named });
    if (type === 'model') this.#check(realPath);
  }

  /** Told once a path: arms share what they do not change. */
  #missing({ origin }: WorldVariant, path: Path, type: FileType): void {
    const expected =
      type === 'onnx' ? 'an ONNX file such as ./model.onnx' : 'a program such as ./detector.py';
    this.failures.push(
      failureOf({ path: path.slice(0, -1), found: `no \`${String(path.at(-1))}\``, expected }, origin),
    );
  }

  #check(path: string): void {
    const read = readModel(path);
    if (!('failures' in read)) return;
    this.failures.push(...read.failures);
    Object.assign(this.sources, read.sources);
  }
}

function* fileLeaves(tree: unknown, path: Path): Generator<{ readonly path: Path; readonly leaf: Leaf }> {
  if (isLeaf(tree)) {
    if (isFileType(tree.type)) yield { path, leaf: tree };
    return;
  }
  if (typeof tree !== 'object' || tree === null) return;
  for (const [key, value] of Object.entries(tree))
    yield* fileLeaves(value, [...path, Array.isArray(tree) ? Number(key) : key]);
}
