import { nodeGitPorts } from '../../adapter/node-git-ports.ts';
import { tierUpLater } from '../../adapter/tier-up-later.ts';
import { UsageError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { defaultSettings } from '../../scan/default-settings.ts';
import type { GitScanPorts } from '../../scan/git-scan.ts';
import { VERSION } from '../../version.ts';
import type { HookRunCommand } from '../flags/parsed-command.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** Scans what a hook is about; only what that needs is loaded. */
export async function scanForHook({ hook, args }: HookRunCommand): Promise<ScanResult> {
  tierUpLater();
  const ports: GitScanPorts = { ...nodeScanPorts(), ...nodeGitPorts };
  const settings = defaultSettings(VERSION);
  switch (hook) {
    case 'pre-commit':
      return (await import('../../scan/scan-staged.ts')).scanStaged(settings, ports);
    case 'commit-msg': {
      const [file] = args;
      if (file === undefined) throw new UsageError('`leaklint hook run commit-msg` needs the file of the message');
      return (await import('../../scan/scan-commit-message.ts')).scanCommitMessage({ ...settings, file }, ports);
    }
    case 'pre-push': {
      const { readPush } = await import('./read-push.ts');
      const push = await readPush(args);
      return (await import('../../scan/scan-push.ts')).scanPush({ ...settings, ...push }, ports);
    }
  }
}
