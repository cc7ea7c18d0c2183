import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';

/** Compiles the rules' YAML into the pack that the engine loads. */
export async function buildPack() {
  const module = await import(pathToFileURL(inRoot('rules/dist/build-pack.js')).href);
  await module.buildPack({ dataDir: inRoot('rules/data'), outDir: inRoot('rules/dist/generated') });
}
