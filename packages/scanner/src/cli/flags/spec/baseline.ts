import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint baseline`, as data. */
export const BASELINE_SPEC: CommandSpec = {
  name: 'baseline',
  summary: 'remember the findings that are known, so that only new ones are reported',
  details: [
    'The baseline, .leaklint.baseline.json at the root of the repository, is committed. It holds salted, slow hashes of ' +
      'what is known, with a verdict for each; every scan obeys it and says how many findings it suppressed.',
    'update keeps verdicts, counts and reasons, and says what came and went. import reads a .secrets.baseline, a JSON ' +
      'report of gitleaks or trufflehog, a .gitleaksignore or a .secretlintrc.json.',
  ],
  actions: [
    { name: 'create', operands: '[PATH…]', summary: 'write a baseline of what a scan finds now' },
    { name: 'update', operands: '[PATH…]', summary: 'add what is new, take out what is gone' },
    { name: 'import', operands: 'FILE', summary: "take over another tool's baseline" },
    { name: 'status', summary: 'entries by verdict, rule and path; what is stale, how old what nobody looked at' },
    { name: 'diff', operands: '[REV]', summary: 'what was added, removed or judged anew since a revision' },
  ],
  examples: [
    { command: 'leaklint baseline create', says: 'start today, with a past' },
    { command: 'leaklint baseline update', says: 'after a clean-up' },
    { command: 'leaklint baseline import .secrets.baseline', says: 'come from detect-secrets, with its verdicts' },
    { command: 'leaklint baseline diff main --format markdown', says: 'for a pull request' },
  ],
};
