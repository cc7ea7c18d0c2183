import { emitKeypressEvents } from 'node:readline';
import { toKeyPress, type KeyPress, type RawKey } from './key-press.ts';
import { pressKey } from './press-key.ts';
import { renderScreen } from './render-screen.ts';
import { paintLine } from './style-text.ts';
import type { TerminalAudit, TerminalState } from './terminal-state.ts';

/** The part of a terminal's input that is used. */
export type KeySource = NodeJS.ReadableStream & { setRawMode(mode: boolean): unknown };

/** The part of a terminal's output that is used. */
export type Screen = NodeJS.WritableStream & { readonly columns: number; readonly rows: number };

export interface TerminalDevice {
  readonly input: KeySource;
  readonly output: Screen;
  readonly hasColor: boolean;
  /** Calls back when the process is told to end; returns how to stop listening. */
  readonly onSignal: (end: () => void) => () => void;
}

const ESC = '\u001B[';
const ENTER = `${ESC}?1049h${ESC}?25l${ESC}2J`;
const LEAVE = `${ESC}0m${ESC}?25h${ESC}?1049l`;
const DEFAULT_SIZE = { columns: 80, rows: 24 };

/** Shows the review until the user leaves it, and returns the last state; the terminal is always given back as it was. */
export async function runTerminal(
  audit: TerminalAudit,
  start: TerminalState,
  device: TerminalDevice,
): Promise<TerminalState> {
  const { input, output } = device;
  let state = start;
  const draw = (): void => {
    const { columns, rows } = sizeOf(output);
    const lines = renderScreen(audit, state, { columns, rows }).map((line) => paintLine(line, device.hasColor));
    output.write(`${ESC}H${lines.map((line) => `${line}${ESC}0K`).join('\r\n')}${ESC}0J`);
  };
  emitKeypressEvents(input);
  const leave = (): void => {
    input.setRawMode(false);
    output.write(LEAVE);
  };
  // However the process ends, the shell gets its terminal back.
  process.once('exit', leave);
  input.setRawMode(true);
  output.write(ENTER);
  output.on('resize', draw);
  try {
    draw();
    state = await followKeys(device, state, async (key, now) => {
      state = await pressKey(audit, now, key);
      draw();
      return state;
    });
    return state;
  } finally {
    output.off('resize', draw);
    process.off('exit', leave);
    leave();
  }
}

type OnKey = (key: KeyPress, state: TerminalState) => Promise<TerminalState>;

/** One key after the other, in the order in which they were pressed, however long a decision takes to be written. */
function followKeys({ input, onSignal }: TerminalDevice, start: TerminalState, onKey: OnKey): Promise<TerminalState> {
  return new Promise((resolve, reject) => {
    let state = start;
    let queue = Promise.resolve();
    let isEnded = false;
    const end = (settle: () => void): void => {
      if (isEnded) return;
      isEnded = true;
      input.off('keypress', onPress);
      input.off('end', stop);
      stopListening();
      input.pause();
      settle();
    };
    const stop = (): void => void queue.then(() => end(() => resolve(state)));
    const onPress = (text: string | undefined, raw: RawKey): void => {
      const key = toKeyPress(text, raw);
      if (key === undefined) return;
      queue = queue.then(async () => {
        if (isEnded) return;
        state = await onKey(key, state);
        if (state.isOver) end(() => resolve(state));
      });
      queue.catch((error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
    };
    const stopListening = onSignal(stop);
    input.on('keypress', onPress);
    // The other side of the terminal is gone.
    input.on('end', stop);
    input.resume();
  });
}

function sizeOf({ columns, rows }: Screen): { readonly columns: number; readonly rows: number } {
  return columns > 0 && rows > 0 ? { columns, rows } : DEFAULT_SIZE;
}
