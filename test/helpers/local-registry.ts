import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cleanEnv } from './clean-env.ts';
import { ROOT } from './workspace-copy.ts';

/** Where npm gets the packages of this repository from, as users will. */
export interface LocalRegistry {
  /** Variables that send npm and npx there. */
  readonly env: Readonly<Record<string, string>>;
  /** The packed packages. */
  readonly tarballs: string;
  readonly close: () => Promise<void>;
}

/** Packs workspaces, and offers them like a registry of npm. */
export async function localRegistry(...workspaces: readonly string[]): Promise<LocalRegistry> {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-registry-'));
  const tarballs = join(base, 'tarballs');
  mkdirSync(tarballs);
  const which = workspaces.flatMap((workspace) => ['--workspace', workspace]);
  run('npm', ['pack', ...which, '--pack-destination', tarballs]);
  const upstream = run('npm', ['config', 'get', 'registry']).trim();
  const worker = new Worker(join(ROOT, 'scripts/packages/registry-worker.js'), {
    workerData: { folder: tarballs, upstream },
  });
  const message: readonly unknown[] = await once(worker, 'message');
  return {
    tarballs,
    env: {
      npm_config_registry: String(message[0]),
      npm_config_cache: join(base, 'cache'),
      npm_config_update_notifier: 'false',
    },
    async close() {
      await worker.terminate();
      rmSync(base, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, env: cleanEnv(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
