import { base64Text } from './base64-text.ts';
import type { Candidate } from './candidate.ts';

const USER_AND_PASSWORD = /^[^\s:{}"<>]{0,200}:([\x20-\x7e]+)$/;
const BASIC_NAME = /(?:auth|authorization|basic)$/i;

/** The password inside of an HTTP Basic credential, since its encoding looks random whatever it holds; other candidates stay. */
export function unwrapCredential(candidate: Candidate): Candidate {
  const password = canBeBasic(candidate) ? basicPassword(candidate.value) : undefined;
  return password === undefined ? candidate : { ...candidate, value: password, name: 'password', quoted: true };
}

/** Headers, the rules' own patterns, and names such as Docker's `auth`. */
function canBeBasic({ syntax, rule, name = '' }: Candidate): boolean {
  return syntax === 'header' || rule.detector === 'pattern' || BASIC_NAME.test(name);
}

/** The password of base64 text that says `user:password`. */
function basicPassword(value: string): string | undefined {
  return USER_AND_PASSWORD.exec(base64Text(value) ?? '')?.[1];
}
