import { visibleFiles, type InitScene } from '../init-scene.ts';

/** Endings of the files that show which variables there are, without their values. */
const TEMPLATE_ENDINGS = ['example', 'sample', 'template', 'dist', 'defaults', 'schema'];
const ENV = /(?:^|\/)\.env(?:\.[\w.-]+)?$/;

/** `.env`, `.env.local` and their like, without templates. */
export function isEnvFile(path: string): boolean {
  return ENV.test(path) && !isEnvTemplate(path);
}

/** `.env.example` and its like. */
export function isEnvTemplate(path: string): boolean {
  return ENV.test(path) && TEMPLATE_ENDINGS.some((ending) => path.endsWith(`.${ending}`));
}

/** Files named `.env`, in whatever folder, whether git knows them or not. */
export function envFilesOf(scene: InitScene): readonly string[] {
  const all = [...visibleFiles(scene), ...scene.ignored];
  return [...new Set(all.filter((path) => /(?:^|\/)\.env$/.test(path)))].sort();
}
