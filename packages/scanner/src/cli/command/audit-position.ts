import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateFolder } from '../../baseline/machine-key.ts';
import { isRecord } from '../../baseline/parse-baseline.ts';

const MOST = 200;

/** Where the last review of a baseline stopped on this machine; undefined where nobody knows. */
export function readPosition(salt: string, environment: NodeJS.ProcessEnv): string | undefined {
  const position = readAll(environment)[salt];
  return typeof position === 'string' ? position : undefined;
}

/** Remembers where a review stopped; without a place to remember it in, the next one starts at the first open entry. */
export function writePosition(salt: string, group: string, environment: NodeJS.ProcessEnv): void {
  const others = Object.entries(readAll(environment)).filter(([name]) => name !== salt);
  const file = fileIn(environment);
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(Object.fromEntries([...others.slice(1 - MOST), [salt, group]])), {
      mode: 0o600,
    });
  } catch {
    // No home to write to: every decision is in the baseline all the same.
  }
}

function readAll(environment: NodeJS.ProcessEnv): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(fileIn(environment), 'utf8'));
    return isRecord(value) ? value : {};
  } catch {
    // The first review on this machine.
    return {};
  }
}

function fileIn(environment: NodeJS.ProcessEnv): string {
  return path.join(stateFolder(environment), 'audit-positions.json');
}
