import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { runTerminal, type Screen } from '../../../src/audit/terminal/run-terminal.ts';
import { startState, type TerminalAudit } from '../../../src/audit/terminal/terminal-state.ts';
import { fabricateAudit, TODAY } from '../fabricated-audit.ts';

class FakeInput extends PassThrough {
  isRaw = false;
  readonly fd = 0;

  setRawMode(mode: boolean): this {
    this.isRaw = mode;
    return this;
  }
}

function run(): {
  readonly input: FakeInput;
  readonly written: () => string;
  readonly end: () => void;
  readonly done: Promise<unknown>;
  readonly audit: ReturnType<typeof fabricateAudit>;
} {
  const audit = fabricateAudit({ secrets: 3 });
  const input = new FakeInput();
  let [text, end] = ['', (): void => undefined];
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
  output.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const screen: Pick<Screen, 'columns' | 'rows'> & PassThrough = output;
  const review: TerminalAudit = {
    session: audit.session,
    material: audit.material,
    by: undefined,
    today: TODAY,
    welcome: 'hello',
  };
  const done = runTerminal(review, startState(audit.session.groups()[0]?.id, review), {
    input,
    output: screen,
    hasColor: false,
    onSignal: (stop) => {
      end = stop;
      return () => undefined;
    },
  });
  return { input, written: () => text, end: () => end(), done, audit };
}

it('takes keys one after the other, writes each decision, and gives the terminal back', async () => {
  const { input, written, done, audit } = run();
  expect(input.isRaw).toBe(true);
  expect(written()).toContain('\u001B[?1049h');
  // As fast as a paste: none may be lost, none may be meant for a secret that was decided already.
  input.write('ttfq');
  await done;
  expect(input.isRaw).toBe(false);
  expect(written().endsWith('\u001B[?25h\u001B[?1049l')).toBe(true);
  expect(audit.session.progress().decided).toBe(3);
});

it.each([
  ['a signal', (each: ReturnType<typeof run>) => each.end()],
  ['the end of the terminal', (each: ReturnType<typeof run>) => each.input.end()],
])('gives the terminal back after %s', async (_, end) => {
  const each = run();
  each.input.write('t');
  setImmediate(() => end(each));
  await each.done;
  expect(each.input.isRaw).toBe(false);
  expect(each.audit.session.progress().decided).toBe(1);
});

it('gives the terminal back when it breaks', async () => {
  const { input, written, done, audit } = run();
  Object.assign(audit.session, { decide: () => Promise.reject(new Error('broken')) });
  input.write('t');
  await expect(done).rejects.toThrow('broken');
  expect(written().endsWith('\u001B[?1049l')).toBe(true);
});
