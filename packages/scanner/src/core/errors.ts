import { oneLine } from './one-line.ts';

/** The command line asks for something that does not exist or makes no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode = 2;

  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options);
  }
}

/** A configuration, rule or baseline file is wrong: exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly exitCode = 2;

  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options);
  }
}

/** There is nothing that can be scanned: exit code 3. */
export class ScanError extends Error {
  override readonly name = 'ScanError';
  readonly exitCode = 3;

  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options);
  }
}

/** Failures of the user's making, printed as one line; anything else that is thrown is a bug. */
export type ExpectedError = UsageError | ConfigError | ScanError;

/** Tells an expected failure from a bug. */
export function isExpectedError(error: unknown): error is ExpectedError {
  return error instanceof UsageError || error instanceof ConfigError || error instanceof ScanError;
}
