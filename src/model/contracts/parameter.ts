/** Parameters of a plug-in or of a fixed part of the world: plain data that documents, checks and defaults a value. */

/**
 * What a value is; `series` is a list of numbers, `blocks` a list of ids of number blocks, `sites` one of
 * ids of detectors that judge before this one at the same place, `caller` the id of an honest caller of the world with numbers of its own,
 * "" none, `hours` a pair of clock times "HH:MM"; `model`, `onnx` and `program` name
 * a file inside the scenario’s folder, "" none. A detector finds what a model file holds in its site’s `models`; of the other two only parts
 * that live outside the kernel make something.
 */
export type ParameterType =
  | 'number'
  | 'count'
  | 'share'
  | 'seconds'
  | 'money'
  | 'choice'
  | 'boolean'
  | 'series'
  | 'blocks'
  | 'sites'
  | 'caller'
  | 'hours'
  | FileType;

/** Types of parameters that name a file. */
export type FileType = 'model' | 'onnx' | 'program';

/** A parameter's value once resolved: quantities in the parameter's unit, hours as seconds after local midnight; a file as written, but once the part is made the path of one that is no model. */
export type ParameterValue = number | string | boolean | readonly number[] | readonly string[];

/** What another parameter of the same part must be, or must not be. */
export type ParameterCondition =
  | { readonly parameter: string; readonly is: number | string | boolean }
  | { readonly parameter: string; readonly isNot: number | string | boolean };

/** One declared parameter; `minimum` 0 of hours: the two times may be the same. `source` cites a published figure ("facts A2: …"), begins with "recalled" where that was not seen in a text, or with "assumed". */
export interface Parameter {
  /** What a scenario writes, and what `create` gets for it. */
  readonly type: ParameterType;
  /** The value where the scenario says nothing. */
  readonly default: ParameterValue;
  /** Least value of a number. */
  readonly minimum?: number;
  /** Greatest value of a number. */
  readonly maximum?: number;
  /** What a `choice` may be. */
  readonly choices?: readonly string[];
  /** Of detectors: towards which end of the range it suspects less; a law holds it to that for every call. */
  readonly permissive?: 'up' | 'down';
  /** Without it the parameter has no effect, and who writes it all the same is warned. */
  readonly onlyWith?: ParameterCondition;
  /** Another number of the same part; above it this one makes no sense, and who writes so is warned. */
  readonly notAbove?: string;
  /** Such as `s` or `calls`; of a share `share`. */
  readonly unit: string;
  /** What it means, in a few words. */
  readonly says: string;
  /** Where the default comes from: a citation, or `assumed`. */
  readonly source: string;
}

/** Parameters by name. */
export type ParameterTable = Readonly<Record<string, Parameter>>;

/** Values by name, complete: every declared parameter is present. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;
