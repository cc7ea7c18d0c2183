import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { randomText, secretLine } from '../../helpers/history-text.ts';
import { createWorld, type HistoryWorld } from '../../helpers/history-world.ts';
import { delta, writePack, type PackEntry } from '../../helpers/write-pack.ts';

const id = (place: number) => place.toString(16).padStart(2, '0').repeat(20);
const good: PackEntry = { id: id(1), kind: 3, content: Buffer.from(secretLine(0)) };

async function search(entries: readonly PackEntry[], damage?: (pack: string) => void, version?: number) {
  const world = createWorld();
  const pack = writePack(join(world.repo.dir, '.git'), entries, version);
  damage?.(pack);
  return lookAt(world);
}

async function lookAt({ quick }: HistoryWorld) {
  const { suspects, skipped } = await quick();
  return {
    found: suspects.map((suspect) => suspect.id),
    named: skipped.filter(({ incomplete }) => incomplete === true).map(({ path }) => path),
  };
}

const named = (...places: readonly number[]) => places.map((place) => `<object ${id(place)}>`);

describe('searchPacks, where something is wrong', () => {
  it('names what a truncated pack has lost, and finds the rest', async () => {
    const noise = Buffer.from(Array.from({ length: 500 }, (_, at) => randomText(at)).join('\n'));
    const lost: PackEntry = { id: id(2), kind: 3, content: noise };
    const result = await search([good, lost], (pack) => {
      truncateSync(pack, readFileSync(pack).length - 900);
    });
    expect(result).toEqual({ found: [id(1)], named: named(2) });
  });

  it('names entries whose size is a lie', async () => {
    const content = Buffer.from(randomText(1).repeat(40));
    const entries = [10, content.length - 1, content.length + 1, 2 ** 20].map((size, at): PackEntry => ({
      id: id(at + 2),
      kind: 3,
      content,
      size,
    }));
    const result = await search([good, ...entries]);
    expect(result).toEqual({ found: [id(1)], named: named(2, 3, 4, 5) });
  });

  it('names entries of kinds that there are not, and streams that are none', async () => {
    const odd: PackEntry = { id: id(2), kind: 5, content: good.content };
    const noise: PackEntry = {
      id: id(3),
      kind: 3,
      content: good.content,
      raw: Buffer.from('this is no stream of zlib'),
    };
    const flipped = deflateSync(good.content);
    flipped[flipped.length - 1] = (flipped[flipped.length - 1] ?? 0) ^ 1;
    const wrong: PackEntry = { id: id(4), kind: 3, content: good.content, raw: flipped };
    expect(await search([good, odd, noise, wrong])).toEqual({ found: [id(1)], named: named(2, 3, 4) });
  });

  it('names deltas whose base is missing, that do not fit it, and all that is built from them', async () => {
    const { length } = good.content;
    const result = await search([
      good,
      { id: id(2), kind: 7, base: id(99), content: delta(10, 4, ['text']) },
      { id: id(3), kind: 6, base: 2, content: delta(length + 1, 4, ['text']) },
      { id: id(4), kind: 6, base: 3, content: delta(length, 100, [[0, 100]]) },
      { id: id(5), kind: 6, base: 4, content: delta(length, 9, ['text']) },
      { id: id(6), kind: 6, base: 1, content: delta(9, 4, ['text']) },
      { id: id(7), kind: 6, base: 6, content: delta(length, length + 1, [[0, length], '\n']) },
    ]);
    expect(result.found).toEqual([id(1), id(7)]);
    expect(result.named.toSorted()).toEqual(named(2, 3, 4, 5, 6));
  });

  it('does not go round in circles', async () => {
    const result = await search([
      good,
      { id: id(2), kind: 7, base: id(3), content: delta(4, 4, ['text']) },
      { id: id(3), kind: 7, base: id(4), content: delta(4, 4, ['text']) },
      { id: id(4), kind: 7, base: id(2), content: delta(4, 4, ['text']) },
      { id: id(5), kind: 7, base: id(5), content: delta(4, 4, ['text']) },
      { id: id(6), kind: 7, base: id(2), content: delta(4, 4, ['text']) },
    ]);
    expect(result.found).toEqual([id(1)]);
    expect(result.named.toSorted()).toEqual(named(2, 3, 4, 5, 6));
  });

  it('takes no longer over a delta bomb than over its bytes', async () => {
    const base = Buffer.from(randomText(5).repeat(200));
    let size = base.length;
    const bombs: PackEntry[] = [];
    for (let level = 0; level < 12; level++) {
      const copies = Array.from({ length: 64 }, (): readonly [number, number] => [0, Math.min(size, 0xffffff)]);
      const result = copies.reduce((sum, [, length]) => sum + length, 0);
      bombs.push({ id: id(level + 3), kind: 6, base: 1, content: delta(size, result, copies) });
      size = result;
    }
    const start = performance.now();
    const result = await search([good, { id: id(2), kind: 3, content: base }, ...bombs]);
    expect(result.found).toContain(id(1));
    expect(result.found.length + result.named.length).toBeGreaterThanOrEqual(bombs.length - 1);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(process.memoryUsage.rss()).toBeLessThan(1 << 30);
  });

  it('names a pack whose index has a version that nobody knows', async () => {
    const result = await search([good], undefined, 9);
    expect(result.found).toEqual([]);
    expect(result.named).toEqual([expect.stringMatching(/^pack-.*\.pack$/)]);
  });

  it('names a loose object that is damaged, and finds what is beside it', async () => {
    const world = createWorld();
    world.repo.write({ 'a.txt': 'nothing', 'b.txt': secretLine(0) });
    const broken = world.repo.git('hash-object', '-w', 'a.txt');
    const whole = world.repo.git('hash-object', '-w', 'b.txt');
    const file = join(world.repo.dir, '.git', 'objects', broken.slice(0, 2), broken.slice(2));
    world.repo.git('config', 'core.sharedRepository', '0644');
    const { chmodSync } = await import('node:fs');
    chmodSync(file, 0o644);
    writeFileSync(file, readFileSync(file).fill(7, 4, 9));
    expect(await lookAt(world)).toEqual({ found: [whole], named: [`<object ${broken}>`] });
  });

  it('takes what one pack has lost from another one', async () => {
    const world = createWorld();
    world.repo.write({ 'a.txt': secretLine(0) });
    const blob = world.repo.git('hash-object', '-w', 'a.txt');
    writePack(join(world.repo.dir, '.git'), [
      { id: blob, kind: 3, content: good.content, raw: Buffer.from('nothing') },
    ]);
    expect(await lookAt(world)).toEqual({ found: [blob], named: [] });
  });
});
