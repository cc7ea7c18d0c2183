import { nodeUserGit } from '../../adapter/node-user-git.ts';
import { ScanError } from '../../core/errors.ts';
import { readStream } from '../../source/read-stream.ts';
import { parsePushLines } from '../../hook/push-lines.ts';
import type { RefUpdate } from '../../scan/git-scan.ts';

interface Push {
  readonly remote: string | undefined;
  readonly updates: readonly RefUpdate[];
}

const LARGEST_INPUT = 1 << 26;
const NULL_ID = '0'.repeat(40);
const FULL_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What is pushed: git says it on standard input, the pre-commit framework in the environment. */
export async function readPush([remote]: readonly string[]): Promise<Push> {
  const text = new TextDecoder().decode(await readStream(process.stdin, LARGEST_INPUT));
  const updates = parsePushLines(text);
  const isFramework = updates.length === 0 && process.env['PRE_COMMIT'] === '1';
  return isFramework ? fromFramework(remote) : { remote, updates };
}

function fromFramework(remote: string | undefined): Push {
  const { PRE_COMMIT_REMOTE_NAME, PRE_COMMIT_LOCAL_BRANCH, PRE_COMMIT_REMOTE_BRANCH } = process.env;
  const { PRE_COMMIT_FROM_REF = '', PRE_COMMIT_TO_REF } = process.env;
  const localRef = PRE_COMMIT_LOCAL_BRANCH ?? 'HEAD';
  const name = PRE_COMMIT_TO_REF ?? localRef;
  const { isGood, output } = nodeUserGit.run(['rev-parse', '--verify', '--quiet', `${name}^{}`], process.cwd());
  if (!isGood) throw new ScanError(`${name}: there is no such commit`);
  const update = {
    localRef,
    localId: output.trim(),
    remoteRef: PRE_COMMIT_REMOTE_BRANCH ?? localRef,
    // Anything but a full id is a guess of the framework, not what the remote has.
    remoteId: FULL_ID.test(PRE_COMMIT_FROM_REF) ? PRE_COMMIT_FROM_REF : NULL_ID,
  };
  return { remote: remote ?? PRE_COMMIT_REMOTE_NAME, updates: [update] };
}
