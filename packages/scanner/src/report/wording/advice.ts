import type { Finding } from '../../core/finding.ts';
import { isWebAddress } from '../web-address.ts';

/** What to do about a finding, in one sentence or two. */
export function adviceOf({ help }: Finding): string {
  return help.revoke === undefined
    ? help.fix
    : `${capitalised(revocation(help.revoke))}; then ${uncapitalised(help.fix)}`;
}

/** The same, short enough for a line on a terminal. */
export function shortAdviceOf({ help }: Finding): string {
  if (help.revoke === undefined) return uncapitalised(help.fix).replace(/\.$/, '');
  return `${revocation(help.revoke)}; then read it from the environment`;
}

/** What comes before the address or the text that says where and how to revoke a secret. */
export const REVOKE = 'If it was ever shared, revoke it';

function revocation(revoke: string): string {
  if (isWebAddress(revoke)) return `revoke at ${revoke} if it was ever shared`;
  return `if it was ever shared, ${uncapitalised(revoke).replace(/\.$/, '')}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Only words: `AWS console` stays as it is. */
function uncapitalised(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
