/** A place in a configuration file; 1-based. */
export interface ConfigPlace {
  readonly line: number;
  readonly column: number;
}

/** The keys and indexes that lead to a value. */
export type ConfigPath = readonly (string | number)[];

/** A configuration file, parsed but not yet checked. */
export interface ConfigText {
  /** For messages. */
  readonly file: string;
  readonly value: unknown;
  /** Where a value, or its key, stands. */
  placeOf(path: ConfigPath): ConfigPlace | undefined;
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(file: string, place: ConfigPlace | undefined): string {
  return place === undefined ? file : `${file}:${String(place.line)}:${String(place.column)}`;
}

/** The line and column of an offset. */
export function placeAt(text: string, offset: number): ConfigPlace {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
