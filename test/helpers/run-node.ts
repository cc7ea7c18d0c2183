import { spawnSync } from 'node:child_process';
import { cleanEnv } from './clean-env.ts';

export interface ProgramRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a JavaScript file in a Node of its own, to its end. */
export function runNode(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): ProgramRun {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    input,
    env: cleanEnv(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
