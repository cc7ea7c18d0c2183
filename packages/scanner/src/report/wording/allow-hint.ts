import type { AllowHint, Finding } from '../../core/finding.ts';

/** What would let this finding pass, should it be harmless: a comment in its place, or a line of the configuration. */
export function allowHint({ help, fingerprint }: Finding): AllowHint {
  return help.allow ?? { text: `"allow": { "hashes": ["${fingerprint}"] }`, where: 'in leaklint.config.json' };
}

/** The hint as one line of text. */
export function describeAllowHint({ text, where }: AllowHint): string {
  return `${text}  (${where})`;
}
