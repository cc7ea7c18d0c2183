import { spawnSync } from 'node:child_process';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { CLI } from '../../helpers/run-cli.ts';

/** Runs the command in a terminal of Python's making: waits for each text on the screen, then presses the key beside it. */
const DRIVER = String.raw`
import json, os, pty, select, struct, fcntl, sys, termios, time
spec = json.load(sys.stdin)
pid, fd = pty.fork()
if pid == 0:
    os.execvp(spec['command'][0], spec['command'])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
seen, end = b'', time.time() + spec['seconds']
def pump(wait):
    global seen
    ready, _, _ = select.select([fd], [], [], wait)
    if not ready: return True
    try: part = os.read(fd, 65536)
    except OSError: return False
    seen += part
    return part != b''
from_here, alive = 0, True
for expected, keys in spec['steps']:
    while alive and time.time() < end and expected.encode() not in seen[from_here:]: alive = pump(0.1)
    from_here = len(seen)
    if alive:
        if keys.startswith('signal '): os.kill(pid, int(keys.split()[1]))
        else: os.write(fd, keys.encode())
while alive and time.time() < end: alive = pump(0.1)
if time.time() >= end: os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
json.dump({'screen': seen.decode('utf8', 'replace'), 'status': os.waitstatus_to_exitcode(status)}, sys.stdout)
`;

/** What came on the screen of a terminal, with all that steers it. */
export interface TerminalRun {
  readonly screen: string;
  readonly status: number;
}

export interface TerminalSpec {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A text that must be on the screen, and what is typed then; `signal 2` sends a signal. */
  readonly steps: readonly (readonly [expected: string, keys: string])[];
}

/** Runs the built command in a real terminal of 80 columns and 24 rows. */
export function runInTerminal({ cwd, args, env = {}, steps }: TerminalSpec): TerminalRun {
  const { stdout, stderr } = spawnSync('python3', ['-c', DRIVER], {
    cwd,
    input: JSON.stringify({ command: [process.execPath, CLI, ...args], steps, seconds: 45 }),
    env: cleanEnv({ TERM: 'xterm-256color', ...env }),
    encoding: 'utf8',
  });
  const run: unknown = JSON.parse(stdout === '' ? 'null' : stdout);
  if (typeof run !== 'object' || run === null || !('screen' in run) || !('status' in run)) throw new Error(stderr);
  return { screen: String(run.screen), status: Number(run.status) };
}
