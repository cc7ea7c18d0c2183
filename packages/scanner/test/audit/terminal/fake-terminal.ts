import { displayWidth } from '../../../src/report/display-width.ts';
import { whereToStart } from '../../../src/audit/terminal/navigate.ts';
import { pressKey } from '../../../src/audit/terminal/press-key.ts';
import { renderScreen, type ScreenSize } from '../../../src/audit/terminal/render-screen.ts';
import { paintLine } from '../../../src/audit/terminal/style-text.ts';
import { startState, type TerminalAudit, type TerminalState } from '../../../src/audit/terminal/terminal-state.ts';
import { TODAY, type FabricatedAudit } from '../fabricated-audit.ts';

/** A screen that keys can be pressed at. */
export interface FakeTerminal {
  /** Presses keys by name; a text in quotes is typed character by character. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly state: () => TerminalState;
  readonly lines: (size?: ScreenSize) => readonly string[];
  readonly screen: (size?: ScreenSize) => string;
}

const SIZE: ScreenSize = { columns: 80, rows: 24 };

/** Shows a review on a screen of memory. */
export function fakeTerminal({ session, material }: Pick<FabricatedAudit, 'session' | 'material'>): FakeTerminal {
  const audit: TerminalAudit = { session, material, by: 'ada', today: TODAY, welcome: undefined };
  let state = startState(whereToStart(session, undefined), audit);
  const lines = (size = SIZE): readonly string[] => {
    const drawn = renderScreen(audit, state, size).map((line) => paintLine(line, false));
    if (drawn.length !== size.rows) throw new Error(`${drawn.length} lines on a screen of ${size.rows}`);
    const wide = drawn.find((line) => displayWidth(line) > size.columns);
    if (wide !== undefined) throw new Error(`too wide: ${wide}`);
    return drawn;
  };
  return {
    press: async (...keys) => {
      for (const key of keys) {
        const typed = /^"(?<text>.*)"$/.exec(key)?.groups?.['text'];
        for (const name of typed === undefined ? [key] : Array.from(typed)) {
          const text = Array.from(name).length === 1 ? name : '';
          state = await pressKey(audit, state, { name, text });
        }
      }
    },
    state: () => state,
    lines,
    screen: (size) => lines(size).join('\n'),
  };
}
