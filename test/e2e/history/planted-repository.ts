import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantEncodings, plantMerges, plantNames, plantRemoved } from './plant-contents.ts';
import { key, MAIN, type Planted, type Planting } from './planting.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

export interface PlantedRepository {
  readonly dir: string;
  readonly workshop: Workshop;
  readonly planted: readonly Planted[];
  /** What was planted in a place. */
  readonly secretOf: (place: string) => string;
}

/** Makes a repository with a secret in every kind of place that history has. */
export function plantRepository(root: string, format: 'sha1' | 'sha256' = 'sha1'): PlantedRepository {
  const dir = join(root, 'planted');
  const workshop = createWorkshop(dir, format);
  const planted: Planted[] = [];
  const plant: Planting['plant'] = (place, path, content, more = {}) => {
    const secret = key(place);
    workshop.writeFile(path, content(secret));
    const commit = workshop.commit(`add ${place}`);
    planted.push({ place, secret, kind: 'blob', commit, heldBy: MAIN, inHead: true, ...more });
    return commit;
  };
  const planting: Planting = { ...workshop, planted, plant };
  workshop.writeFile('README.md', 'A repository.\n');
  workshop.commit('begin');
  plantEncodings(planting);
  plantNames(planting);
  plantRemoved(planting);
  plantMerges(planting);
  plantTexts(planting);
  plantRefs(planting, root);
  plantUnreachable(planting);
  plantWorkTrees(planting, root);
  plantUncommitted(planting);
  const secretOf = (place: string): string => planted.find((each) => each.place === place)?.secret ?? '';
  return { dir, workshop, planted, secretOf };
}

function plantTexts({ planted, git, commit, commitAs, writeFile }: Planting): void {
  const message = key('commit message');
  writeFile('text.txt', '1\n');
  const said = commit(`fix: use the right key\n\nIt was ${message} before.`);
  planted.push({
    place: 'commit message',
    secret: message,
    kind: 'commit-message',
    commit: said,
    heldBy: MAIN,
    inHead: true,
  });
  const name = key('author name');
  writeFile('text.txt', '2\n');
  const named = commitAs({ name, email: 'a@example.com' });
  planted.push({ place: 'author name', secret: name, kind: 'author', commit: named, heldBy: MAIN, inHead: true });
  const mail = key('author mail');
  writeFile('text.txt', '3\n');
  const mailed = commitAs({ name: 'A', email: `${mail}@example.com` });
  planted.push({ place: 'author mail', secret: mail, kind: 'author', commit: mailed, heldBy: MAIN, inHead: true });
  const tag = key('tag message');
  git('tag', '-a', 'v1', '-m', `release, with ${tag}`);
  planted.push({
    place: 'tag message',
    secret: tag,
    kind: 'tag-message',
    commit: git('rev-parse', 'HEAD'),
    heldBy: 'refs/tags/v1',
  });
  const note = key('note');
  git('notes', 'add', '-m', `the key was ${note}`);
  planted.push({
    place: 'note',
    secret: note,
    kind: 'note',
    commit: git('rev-parse', 'refs/notes/commits'),
    heldBy: 'refs/notes/commits',
  });
  const branch = key('ref name');
  git('branch', `fix/${branch}`);
  planted.push({
    place: 'ref name',
    secret: branch,
    kind: 'ref-name',
    commit: git('rev-parse', 'HEAD'),
    heldBy: `refs/heads/fix/${branch}`,
  });
}

function plantRefs({ planted, git, plumb, hash }: Planting, root: string): void {
  const only = (place: string, ref: string): void => {
    const secret = key(place);
    const commit = plumb(`${place.replaceAll(' ', '-')}.py`, `key = "${secret}"\n`);
    git('update-ref', ref, commit);
    planted.push({ place, secret, kind: 'blob', commit, heldBy: ref, inHead: false });
  };
  only('another branch', 'refs/heads/other');
  only('remote branch', 'refs/remotes/origin/feature');
  only('pull request', 'refs/pull/7/head');
  only('merge request', 'refs/merge-requests/8/head');
  only('lightweight tag', 'refs/tags/light');
  only('a ref of nobody knows whom', 'refs/custom/thing');
  only('replace ref', `refs/replace/${git('rev-parse', 'HEAD~1')}`);
  const blob = key('a tag of a blob');
  git('update-ref', 'refs/tags/blob', hash(`key = "${blob}"\n`));
  planted.push({ place: 'a tag of a blob', secret: blob, kind: 'blob', commit: undefined, heldBy: 'refs/tags/blob' });
  plantAlternate(planted, { git, root });
}

/** An object that only the alternate has, though a ref of the repository holds it. */
function plantAlternate(
  planted: Planted[],
  { git, root }: { readonly git: Workshop['git']; readonly root: string },
): void {
  const other = createWorkshop(
    join(root, 'alternate'),
    git('rev-parse', '--show-object-format') === 'sha256' ? 'sha256' : 'sha1',
  );
  const secret = key('alternate');
  other.writeFile('lent.py', `key = "${secret}"\n`);
  const commit = other.commit('lent');
  writeFileSync(
    join(git('rev-parse', '--absolute-git-dir'), 'objects', 'info', 'alternates'),
    `${join(root, 'alternate', '.git', 'objects')}\n`,
  );
  git('update-ref', 'refs/heads/lent', commit);
  planted.push({ place: 'alternate', secret, kind: 'blob', commit, heldBy: 'refs/heads/lent', inHead: false });
}

function plantUnreachable({ planted, git, plumb, hash, dir, writeFile, commit }: Planting): void {
  const lost = key('reflog');
  writeFile('reset.py', `key = "${lost}"\n`);
  const reset = commit('to be reset');
  git('reset', '--quiet', '--hard', 'HEAD~1');
  planted.push({ place: 'reflog', secret: lost, kind: 'blob', commit: reset, heldBy: 'reflog', inHead: false });
  const dangling = key('dangling commit');
  const nobody = plumb('dangling.py', `key = "${dangling}"\n`);
  planted.push({
    place: 'dangling commit',
    secret: dangling,
    kind: 'blob',
    commit: nobody,
    heldBy: 'dangling',
    inHead: false,
  });
  const blob = key('dangling blob');
  hash(`key = "${blob}"\n`);
  planted.push({
    place: 'dangling blob',
    secret: blob,
    kind: 'blob',
    commit: undefined,
    heldBy: 'dangling',
    inHead: false,
  });
  const content = key('git-lfs');
  const bytes = Buffer.from(`key = "${content}"\n`);
  const oid = createHash('sha256').update(bytes).digest('hex');
  writeFile('large.bin', `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bytes.length}\n`);
  const pointed = commit('large');
  const folder = join(dir, '.git', 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, oid), bytes);
  planted.push({ place: 'git-lfs', secret: content, kind: 'blob', commit: pointed, heldBy: MAIN, inHead: true });
}

function plantWorkTrees({ planted, git, dir }: Planting, root: string): void {
  const linked = join(root, 'linked');
  git('worktree', 'add', '--quiet', '--detach', linked);
  const secret = key('HEAD of a linked work tree');
  writeFileSync(join(linked, 'linked.py'), `key = "${secret}"\n`);
  const there = createWorkshop(linked, undefined);
  const commit = there.commit('linked');
  rmSync(join(dir, '.git', 'worktrees', 'linked', 'logs'), { recursive: true, force: true });
  planted.push({
    place: 'HEAD of a linked work tree',
    secret,
    kind: 'blob',
    commit,
    heldBy: 'worktrees/linked/HEAD',
    inHead: false,
  });
  const staged = key('index of a linked work tree');
  writeFileSync(join(linked, 'staged.py'), `key = "${staged}"\n`);
  there.git('add', 'staged.py');
  planted.push({
    place: 'index of a linked work tree',
    secret: staged,
    kind: 'blob',
    commit: undefined,
    heldBy: 'worktrees/linked/index',
    inHead: false,
  });
}

function plantUncommitted({ planted, git, writeFile }: Planting): void {
  const changed = key('stash');
  const untracked = key('untracked in the stash');
  writeFile('README.md', `key: ${changed}\n`);
  writeFile('untracked.py', `key = "${untracked}"\n`);
  git('stash', 'push', '--quiet', '--include-untracked');
  planted.push({
    place: 'stash',
    secret: changed,
    kind: 'blob',
    commit: git('rev-parse', 'refs/stash'),
    heldBy: 'stash',
    inHead: false,
  });
  planted.push({
    place: 'untracked in the stash',
    secret: untracked,
    kind: 'blob',
    commit: git('rev-parse', 'refs/stash^3'),
    heldBy: 'stash',
    inHead: false,
  });
  const older = key('an older stash');
  writeFile('README.md', `key: ${older}\n`);
  git('stash', 'push', '--quiet');
  const stashed = git('rev-parse', 'refs/stash');
  planted.push({
    place: 'an older stash',
    secret: older,
    kind: 'blob',
    commit: stashed,
    heldBy: 'stash',
    inHead: false,
  });
  writeFile('README.md', 'harmless\n');
  git('stash', 'push', '--quiet');
  const staged = key('index');
  writeFile('staged.py', `key = "${staged}"\n`);
  git('add', 'staged.py');
  planted.push({ place: 'index', secret: staged, kind: 'blob', commit: undefined, heldBy: 'index', inHead: false });
}
