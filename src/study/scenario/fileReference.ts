/** How a parameter names a file: a path from the scenario’s folder, or nothing. */
import type { FileType } from '../../model/contracts/parameter.ts';

export const fileTypes: readonly FileType[] = ['model', 'onnx', 'program'];

/** JSON Schema pattern of a reference. */
export const fileReferencePattern = '^$|^(\\./|\\.\\./|/)[^\\\\#\\u0000-\\u001f]*[^\\\\#/\\u0000-\\u001f]$';

const pattern = new RegExp(fileReferencePattern, 'u');

/** Relative with `./` or `../`, or absolute; whether it may be used is another question. */
export const isFileReference = (text: string): boolean => pattern.test(text);

export const isFileType = (type: string): type is FileType => (fileTypes as readonly string[]).includes(type);
