import { pack } from '@leaklint/rules/pack';
import { describe, expect, it } from 'vitest';
import { nodeText } from '../../../src/adapter/node-text.ts';
import { createPlaceJudge } from '../../../src/core/survey/place-judge.ts';
import { createSearchEngine } from '../../../src/scan/create-search-engine.ts';
import { reaches } from '../../../src/scan/search-file.ts';
import { randomText, randomWord, secretLine } from '../../helpers/history-text.ts';
import { createWorld } from '../../helpers/history-world.ts';

const PATHS = [
  'a.txt',
  '.env',
  'src/a.ts',
  'app.py',
  'yarn.lock',
  'docs/README.md',
  'config/settings.ini',
  'test/x.go',
];
const engine = createSearchEngine({ pack: undefined, decode: true });
const judge = createPlaceJudge(pack, nodeText);

/** How many secrets a normal search finds that are sure enough to be reported. */
function countFound(bytes: Uint8Array, path: string): number {
  engine.buffer(bytes.length).set(bytes);
  const { detections } = engine.search({ length: bytes.length, path });
  return detections.filter(({ confidence }) => reaches(confidence, 'medium')).length;
}

function mayFind(bytes: Uint8Array, path: string, places: readonly number[]): boolean {
  return judge.mayFind({ bytes, path, places }, (confidence) => reaches(confidence, 'medium'));
}

describe('the places of suspects', () => {
  it('lead to whatever a normal search finds at any path', async () => {
    const { repo, quick } = createWorld();
    const lines = Array.from({ length: 120 }, (_, line) => randomText(line));
    for (let version = 0; version < 14; version++) {
      lines.splice((version * 37) % lines.length, 1, secretLine(version), randomText(500 + version));
      if (version % 3 === 2) lines.splice((version * 11) % lines.length, 3);
      repo.commit(`version ${String(version)}`, { 'a.txt': lines.join('\n') });
    }
    repo.git('repack', '-adfq', '--depth=50', '--window=20');
    const { suspects } = await quick();
    const told = suspects.flatMap(({ id, places }) => (places === undefined ? [] : [{ id, places }]));
    expect(told.length).toBeGreaterThan(7);
    let found = 0;
    for (const { id, places } of told) {
      const bytes = Buffer.from(repo.git('cat-file', 'blob', id), 'latin1');
      for (const path of PATHS) {
        const count = countFound(bytes, path);
        found += count;
        if (count > 0) expect(mayFind(bytes, path, places), path).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(told.length);
  });

  it('lead to nothing at a path that speaks against them', async () => {
    const { repo, quick } = createWorld();
    repo.commit('one', { 'a.env': `DB_PASSWORD=${randomWord(1, 14)}\n` });
    repo.git('repack', '-adq');
    const [suspect] = (await quick()).suspects;
    const bytes = Buffer.from(repo.git('show', 'HEAD:a.env'), 'latin1');
    const places = suspect?.places ?? [];
    expect(places).toHaveLength(2);
    expect([countFound(bytes, 'a.env') > 0, mayFind(bytes, 'a.env', places)]).toEqual([true, true]);
    expect([countFound(bytes, 'a.ts') > 0, mayFind(bytes, 'a.ts', places)]).toEqual([false, false]);
  });

  it('are not told where something is encoded, or where the whole object counts', async () => {
    const { repo, quick } = createWorld();
    repo.commit('one', { 'a.txt': Buffer.from(`${randomText(1)}\n${secretLine(0)}\n`).toString('base64') });
    repo.commit('two', { 'b.txt': Buffer.from(`\ufeff${secretLine(1)}\n`, 'utf16le') });
    repo.git('repack', '-adq');
    const { suspects } = await quick();
    expect(suspects.map(({ places }) => places)).toEqual([undefined, undefined]);
  });
});
