import { plural } from '../../report/wording/plural.ts';
import { DECISION_KEYS } from '../model/decision-keys.ts';
import { visibleGroups } from './navigate.ts';
import { piece, type ScreenLine } from './style-text.ts';
import type { InputPurpose, TerminalAudit, TerminalState } from './terminal-state.ts';

const PROMPTS: Readonly<Record<InputPurpose, string>> = {
  search: 'Search',
  filter: 'Filter',
  reason: 'Reason',
  expires: 'Last day',
  'bulk-reason': 'Reason for all of them',
};

/** The foot of the screen: what happened, what is being typed or asked, and which keys there are. */
export function footLines(audit: TerminalAudit, state: TerminalState, columns: number): readonly ScreenLine[] {
  const { notice } = state;
  return [
    [piece('─'.repeat(columns), 'faint')],
    notice === undefined ? [] : [piece(notice.text, notice.style)],
    promptLine(audit, state, columns),
  ];
}

function promptLine(audit: TerminalAudit, state: TerminalState, columns: number): ScreenLine {
  const { mode } = state;
  switch (mode.kind) {
    case 'input': {
      const after = mode.problem === undefined ? '  Enter, Esc' : `  ${mode.problem}`;
      const prompt = `${PROMPTS[mode.purpose]}: `;
      // The end of a long text is what is being typed.
      const room = Math.max(8, columns - prompt.length - 1 - after.length);
      const text = mode.text.length > room ? `…${mode.text.slice(1 - room)}` : mode.text;
      return [
        piece(prompt, 'strong'),
        piece(text),
        piece(' ', 'bar'),
        piece(after, mode.problem === undefined ? 'faint' : 'danger'),
      ];
    }
    case 'ask-reveal':
      return question('Show secrets on this screen, from now on until you quit?', 'y yes, any other key no');
    case 'ask-bulk':
      return question(
        `Decide over ${plural(visibleGroups(audit, state).length, 'secret')}:`,
        `${decisionHint()}, any other key no`,
      );
    case 'ask-conflict':
      return question('Your decision was not written.', 'm make it all the same, any other key leaves theirs');
    case 'help':
      return question('Any key goes back.', '');
    case 'review':
      return hints(columns);
  }
}

function question(text: string, keys: string): ScreenLine {
  return [piece(`${text} `, 'strong'), piece(keys, 'note')];
}

function decisionHint(): string {
  return DECISION_KEYS.map(({ key, label }) => `${key} ${label}`).join('  ');
}

const HELP_HINT = ['?', 'keys'] as const;
const MORE_HINTS = [
  ['u', 'undo'],
  ['n', 'next'],
  ['s', 'show'],
  ['b', 'bulk'],
  ['F', 'filter'],
  ['q', 'quit'],
] as const;
const GAP = '  ';

/** As many as there is room for; the one that leads to all others always. */
function hints(columns: number): ScreenLine {
  const deciding = DECISION_KEYS.filter(({ verdict }) => verdict !== 'unaudited');
  const all = [...deciding.map(({ key, label }) => [key, label] as const), ...MORE_HINTS];
  const widthOfHint = ([key, label]: readonly [string, string]): number => key.length + 1 + label.length + GAP.length;
  let room = columns + GAP.length - widthOfHint(HELP_HINT);
  const shown = all.filter((hint) => {
    room -= widthOfHint(hint);
    return room >= 0;
  });
  return [...shown, HELP_HINT].flatMap(([key, label], index) => [
    piece(`${index === 0 ? '' : GAP}${key}`, 'key'),
    piece(` ${label}`, 'faint'),
  ]);
}
