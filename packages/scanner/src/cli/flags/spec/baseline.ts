import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint baseline`, as data. */
export const BASELINE_SPEC: CommandSpec = {
  name: 'baseline',
  summary: 'remember the findings that are known, so that only new ones are reported',
  details: [],
  actions: [
    { name: 'create', operands: '[PATH…]', summary: 'write a baseline of what a scan finds now' },
    { name: 'update', operands: '[PATH…]', summary: 'add what is new, take out what is gone' },
    { name: 'import', operands: 'FILE', summary: "take over another tool's baseline" },
    { name: 'status', summary: 'how many entries there are, by verdict' },
  ],
  examples: [],
  since: 'planned',
};
