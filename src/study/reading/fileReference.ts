/** How a parameter names a file: a path from the scenario’s folder, or nothing. */
import type { FileType } from '../../model/contracts/parameter.ts';
import type { NamedAt } from '../failures/failure.ts';

export const fileTypes: readonly FileType[] = ['model', 'onnx', 'program'];

/** JSON Schema pattern of a reference. */
export const fileReferencePattern = '^$|^(\\./|\\.\\./|/)[^\\\\#\\u0000-\\u001f]*[^\\\\#/\\u0000-\\u001f]$';

const pattern = new RegExp(fileReferencePattern, 'u');

/** Relative with `./` or `../`, or absolute; whether it may be used is another question. */
export const isFileReference = (text: string): boolean => pattern.test(text);

export const isFileType = (type: string): type is FileType => (fileTypes as readonly string[]).includes(type);

/** A file that a parameter names. */
export interface FileUse {
  /** As written. */
  readonly reference: string;
  readonly type: FileType;
  /** Absolute, with links followed. */
  readonly realPath: string;
  /** Hash of the file's bytes. */
  readonly sha256: string;
  /** The first parameter that names it: what is wrong with the file is told there. */
  readonly named: NamedAt;
}
