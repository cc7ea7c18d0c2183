import { lfsContentPath, parseLfsPointer } from '../../git/store/lfs-pointer.ts';
import type { ObjectId } from '../../git/store/object.ts';
import type { ByteStream, NotOpened } from '../../port/byte-stream.ts';
import { memoryStream } from '../memory-stream.ts';
import type { GitScene } from './open-git-scan.ts';

/** The largest blob that is taken into memory; nothing that people write comes near it. */
const LARGEST = 2 ** 30;

/** Opens a blob as the file that it stands for: of a pointer of Git LFS, the content, where it is here. */
export function openBlob(id: ObjectId, scene: GitScene, maxSize = LARGEST): ByteStream | NotOpened {
  const { repository, store, ports } = scene;
  const limit = Math.min(maxSize, LARGEST);
  const outcome = store.read(id, { maxSize: limit });
  if (outcome.kind === 'too-large') return { reason: `larger than ${String(limit)} bytes`, incomplete: true };
  if (outcome.kind === 'missing') {
    const reason = repository.isPartial ? 'not here: the clone is a partial one' : 'missing in the repository';
    return { reason, incomplete: true };
  }
  if (outcome.kind === 'damaged') return { reason: outcome.reason, incomplete: true };
  if (outcome.type !== 'blob') return { reason: `damaged: a ${outcome.type} instead of a blob`, incomplete: true };
  const pointer = parseLfsPointer(outcome.bytes);
  if (pointer === undefined) return memoryStream(outcome.bytes);
  const content = ports.open(lfsContentPath(repository, pointer));
  return 'reason' in content ? { reason: 'Git LFS: the content is not here', incomplete: false } : content;
}

/** A blob's bytes for a comparison, as `openBlob` gives them; undefined when they cannot be had. */
export function readBlob(id: ObjectId, { repository, store, ports }: GitScene): Uint8Array | undefined {
  const outcome = store.read(id, { maxSize: LARGEST });
  if (outcome.kind !== 'object' || outcome.type !== 'blob') return undefined;
  const pointer = parseLfsPointer(outcome.bytes);
  if (pointer === undefined) return outcome.bytes;
  const content = ports.fileSystem.readFile(lfsContentPath(repository, pointer), { maxSize: LARGEST });
  return content.kind === 'bytes' ? content.bytes : undefined;
}
