import type { Finding } from '../../core/finding.ts';
import type { Advice } from '../pretty/finding-block.ts';
import { allowHint } from '../wording/allow-hint.ts';
import { isWebAddress } from '../web-address.ts';

/** The hooks that can block. */
export type BlockingHook = 'pre-commit' | 'commit-msg' | 'pre-push';

const SHORT_COMMIT = 9;

/** What to do about a finding at the moment when it is blocked, and how to let it pass. */
export function hookAdvice(finding: Finding, hook: BlockingHook): Advice {
  return { fix: `${remedy(finding, hook)}; ${rotation(finding)}`, allow: permission(finding, hook) };
}

function remedy({ git, kind }: Finding, hook: BlockingHook): string {
  if (hook === 'commit-msg') return 'take it out of the message';
  if (hook === 'pre-commit')
    return kind === 'code' ? 'change it, then git add' : 'read it from the environment, then git add';
  const commit = git?.commit === undefined ? 'the commit' : git.commit.slice(0, SHORT_COMMIT);
  return `take it out of ${commit} (git rebase -i ${commit}^), for a later commit does not remove it`;
}

function rotation({ help: { revoke }, kind }: Finding): string {
  if (kind === 'code') return 'if a secret ever went through it, replace it';
  if (revoke === undefined) return 'if it was ever pushed, rotate it';
  // Annotated, so that a text which is no address stays a text.
  const isAddress: boolean = isWebAddress(revoke);
  return `if it was ever pushed${isAddress ? ', rotate it: revoke the old one at ' : ', rotate it: '}${revoke.replace(/\.$/, '')}`;
}

/** No comment of a message is recorded, and a comment of today is not in a commit of yesterday. */
function permission(finding: Finding, hook: BlockingHook): string {
  const { help, fingerprint, location } = finding;
  if (hook === 'pre-commit' && help.allow !== undefined) {
    return `${help.allow.text}  (${help.allow.where}), or: leaklint baseline update ${shellWord(location.path)}`;
  }
  const { text, where } = allowHint({ ...finding, help: { docs: help.docs, fix: help.fix }, fingerprint });
  return `${text}  (${where})`;
}

function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
