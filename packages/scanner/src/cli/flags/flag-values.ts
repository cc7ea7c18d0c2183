import { UsageError } from '../../core/errors.ts';
import type { FlagSpec } from './flag-spec.ts';

/** The flags of one command line, in the order in which they were given. */
export interface FlagValues {
  has(name: string): boolean;
  /** The last one given: a later flag overrides an earlier one. */
  text(name: string): string | undefined;
  all(name: string): readonly string[];
  count(name: string): number | undefined;
  bytes(name: string): number | undefined;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
}

/** A flag as it was given. */
export interface GivenFlag {
  readonly spec: FlagSpec;
  /** Undefined for a switch. */
  readonly value: string | undefined;
}

/** Each step is 1024 times the one before. */
const UNITS = ['', 'k', 'm', 'g'];
const SIZE = /^(?<amount>\d{1,15}(?:\.\d{1,3})?)\s?(?<unit>[kmg]?)(?:i?b)?$/i;
const COUNT = /^\d{1,6}$/;

/** Gives typed access to flags. */
export function createFlagValues(given: readonly GivenFlag[]): FlagValues {
  const all = (name: string): string[] =>
    given.flatMap(({ spec, value }) => (spec.name === name && value !== undefined ? [value] : []));
  const text = (name: string): string | undefined => all(name).at(-1);
  const parsed = <T>(name: string, parse: (name: string, value: string) => T): T | undefined => {
    const value = text(name);
    return value === undefined ? undefined : parse(name, value);
  };
  return {
    has: (name) => given.some(({ spec }) => spec.name === name),
    text,
    all,
    count: (name) => parsed(name, parseCount),
    bytes: (name) => parsed(name, parseSize),
    choice: (name, choices) => choices.find((choice) => choice === text(name)),
  };
}

function parseCount(name: string, value: string): number {
  const count = COUNT.test(value) ? Number(value) : 0;
  if (count > 0) return count;
  throw new UsageError(`--${name} takes a whole number from 1 on, not "${value}"`);
}

function parseSize(name: string, value: string): number {
  const { amount = '0', unit = '' } = SIZE.exec(value)?.groups ?? {};
  const size = Math.floor(Number(amount) * 1024 ** UNITS.indexOf(unit.toLowerCase()));
  if (size > 0 && Number.isSafeInteger(size)) return size;
  throw new UsageError(`--${name} takes bytes, such as 1000000, 500k or 10MB, not "${value}"`);
}
