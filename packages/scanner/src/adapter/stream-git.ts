import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { GitStreamCommand, GitStreamOutcome } from '../port/git-stream.ts';
import { errorCode } from './error-code.ts';
import { gitEnvironment, gitStreamOptions } from './git-environment.ts';
import { gitProgram } from './git-program.ts';

const LONGEST_WARNINGS = 1 << 16;
const STOP_INTERVAL = 50;

/** Runs the git of this machine with neutral settings; what it prints is used up before more of it is read. */
export async function streamGit(command: GitStreamCommand): Promise<GitStreamOutcome> {
  const program = gitProgram(process.env, process.platform);
  if (program === undefined) return { kind: 'not-installed' };
  const { gitDirectory, args } = command;
  const child = spawn(program, [...gitStreamOptions(gitDirectory), ...args], {
    cwd: gitDirectory,
    // What refs/replace puts in another object's place is an object of its own: both are read as they are.
    env: { ...gitEnvironment(process.env), GIT_NO_REPLACE_OBJECTS: '1' },
    windowsHide: true,
  });
  return follow(child, command);
}

async function follow(
  child: ChildProcessWithoutNullStreams,
  { input = [], onOutput, isStopped }: GitStreamCommand,
): Promise<GitStreamOutcome> {
  let warnings = '';
  const state = { isStopped: false };
  child.stderr.on('data', (bytes: Buffer) => {
    if (warnings.length < LONGEST_WARNINGS) warnings += bytes.toString('utf8');
  });
  // Git can be silent for long: whether to stop is not asked only when it says something.
  const timer = setInterval(() => {
    state.isStopped ||= isStopped?.() ?? false;
    if (state.isStopped) child.kill();
  }, STOP_INTERVAL);
  child.stdout.on('data', (bytes: Buffer) => {
    if (!state.isStopped) onOutput(bytes);
  });
  const feeding = feed(child, input);
  try {
    await once(child, 'close');
    await feeding;
    if (state.isStopped) return { kind: 'stopped' };
    return { kind: child.exitCode === 0 ? 'done' : 'failed', warnings: warnings.trim() };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'not-installed' };
    throw error;
  } finally {
    clearInterval(timer);
  }
}

async function feed({ stdin }: ChildProcessWithoutNullStreams, input: Iterable<Uint8Array>): Promise<void> {
  const pipe = createPipe(stdin);
  for (const piece of input) {
    if (!pipe.isOpen()) return;
    if (!stdin.write(piece)) await pipe.drained();
  }
  stdin.end();
}

/** What a pipe tells, heard by one listener each: waiting with a new one every time would leave thousands behind. */
function createPipe(stdin: Writable): { readonly isOpen: () => boolean; readonly drained: () => Promise<void> } {
  let isOpen = true;
  let goOn = (): void => undefined;
  const close = (): void => {
    isOpen = false;
    goOn();
  };
  // Git that dies in the middle closes the pipe: how it ended says enough.
  stdin.on('error', close);
  stdin.on('close', close);
  stdin.on('drain', () => {
    goOn();
  });
  return {
    isOpen: () => isOpen,
    drained: () =>
      new Promise((resolve) => {
        goOn = resolve;
        if (!isOpen || !stdin.writableNeedDrain) resolve();
      }),
  };
}
