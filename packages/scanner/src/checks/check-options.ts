/** What users tell the checks about their code; the same in the configuration of the command and in ESLint's settings. */
export interface CheckOptions {
  /** Names of variables and fields that hold secrets, besides those that say so; `*` stands for anything. */
  readonly secretNames?: readonly string[];
  /** Names that hold none, though they sound like it. */
  readonly harmlessNames?: readonly string[];
  /** Functions that give secrets. */
  readonly secretSources?: readonly string[];
  /** Functions and objects that log. */
  readonly loggers?: readonly string[];
  /** Functions whose result may be seen. */
  readonly masks?: readonly string[];
}

/** Names that only the user knows are words that a quick look at a text does not. */
export function hasOwnNames({ secretNames = [], secretSources = [], loggers = [] }: CheckOptions): boolean {
  return secretNames.length + secretSources.length + loggers.length > 0;
}
