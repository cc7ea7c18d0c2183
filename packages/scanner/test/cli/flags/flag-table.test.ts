import { describe, expect, it } from 'vitest';
import { COMMANDS, EXIT_CODES } from '../../../src/cli/flags/command-table.ts';
import { FLAGS, flagsOf } from '../../../src/cli/flags/flag-table.ts';
import { parseCommandLine } from '../../../src/cli/flags/parse-command-line.ts';

describe('the flag table', () => {
  it('gives no command two flags of one name or one letter', () => {
    for (const { name } of COMMANDS) {
      const spellings = flagsOf(name).flatMap((flag) =>
        flag.short === undefined ? [flag.name] : [flag.name, flag.short],
      );
      expect(new Set(spellings).size, name).toBe(spellings.length);
    }
  });

  it('gives a name the same kind of value and the same letter everywhere, as the parser needs', () => {
    for (const flag of FLAGS) {
      const others = FLAGS.filter(({ name }) => name === flag.name);
      const shapes = others.map(({ value, short }) => `${String(value.kind === 'switch')} ${short ?? ''}`);
      expect(new Set(shapes).size, flag.name).toBe(1);
    }
  });

  it('says everything in words that fit into a line of help', () => {
    for (const { name, help } of FLAGS) {
      expect(help, name).toMatch(/^[^A-Z\s].*[^.]$/);
      expect(help.length, name).toBeLessThan(100);
    }
  });

  it('has the flags that the contract fixes', () => {
    const names = flagsOf('scan').map(({ name }) => name);
    const contract =
      'staged history range stdin stdin-filename commit-msg patch format output config baseline no-baseline rule ' +
      'exclude-rule exclude files min-confidence no-checks no-decode jobs max-file-size show-secrets require-complete ' +
      'report-unused quiet verbose no-color no-progress';
    expect(names).toEqual(expect.arrayContaining(contract.split(' ')));
  });

  it('has the exit codes that the contract fixes', () => {
    expect(EXIT_CODES.map(([code]) => code)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the command table', () => {
  it('shows only examples that the parser takes', () => {
    for (const { examples } of COMMANDS) {
      for (const { command } of examples) {
        const words = /leaklint ([^|()]*)/.exec(command)?.[1]?.trim().split(' ') ?? [];
        expect(parseCommandLine(words).command, command).toBe(words[0]);
      }
    }
  });

  it('has the commands that the contract fixes', () => {
    const actions = Object.fromEntries(
      COMMANDS.map((command) => [command.name, command.actions?.map(({ name }) => name)]),
    );
    expect(actions).toMatchObject({
      scan: undefined,
      baseline: ['create', 'update', 'import', 'status', 'diff'],
      audit: undefined,
      rules: ['list', 'show', 'test'],
      explain: undefined,
      hook: ['install', 'uninstall', 'status', 'run'],
      init: undefined,
    });
  });
});
