import type { OpenFile } from '../../port/random-access.ts';
import { readPackLayout } from '../pack/pack-layout.ts';
import { resolveKinds } from '../pack/resolve-kinds.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { openPackIndex } from '../store/pack-index.ts';
import type { PackOutline } from './survey-packs.ts';

/** Reads where everything in the packs of a store is; a pack that cannot be read is left out. */
export function outlinePacks(store: ObjectStore, openFile: OpenFile, idLength: number): readonly PackOutline[] {
  return store.packs().flatMap(({ pack, index }) => {
    const file = openFile(pack);
    if (file === undefined || 'reason' in file) return [];
    const opened = openPackIndex(index, openFile, idLength);
    const layout = opened === undefined ? undefined : readPackLayout(file, opened, idLength);
    opened?.close();
    file.close();
    return layout === undefined ? [] : [{ file: pack, layout, resolved: resolveKinds(layout) }];
  });
}
