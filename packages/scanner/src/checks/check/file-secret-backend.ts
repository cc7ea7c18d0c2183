import type { Check, CodeProblem } from './check.ts';
import { appStorage, appStores } from './backend/app-store.ts';
import { assignedCookies } from './backend/assigned-cookie.ts';
import { backendChoices } from './backend/backend-choice.ts';
import { browserStores } from './backend/browser-store.ts';
import { fileCommands } from './backend/file-command.ts';
import { fileReads } from './backend/file-read.ts';
import { fileWrites } from './backend/file-write.ts';
import { weighed } from './backend/in-production.ts';
import { madeCookies } from './backend/made-cookie.ts';
import { openedFiles } from './backend/opened-file.ts';
import { persistedState } from './backend/persisted-state.ts';
import { webStorage } from './backend/web-storage.ts';

/** What an image is built by. */
const IMAGE = /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:dockerfile|containerfile)$/i;

/** Secrets kept in plain files, or in places as open as those. */
export const fileSecretBackend: Check = {
  name: 'file-secret-backend',
  find: (flow, { path, text }) => {
    const image = IMAGE.test(path) ? text : undefined;
    const found: CodeProblem[] = [...appStorage(flow, text)];
    for (const each of flow.index.calls)
      found.push(
        ...fileReads(flow, each),
        ...fileWrites(flow, each),
        ...browserStores(flow, each),
        ...madeCookies(flow, each),
        ...openedFiles(flow, each),
        ...appStores(flow, each, text),
        ...webStorage(flow, each, text),
        ...persistedState(flow, each),
      );
    for (const fact of flow.facts.facts)
      found.push(
        ...weighed(flow, backendChoices(flow, fact)),
        ...fileCommands(flow, fact, image),
        ...assignedCookies(flow, fact),
      );
    return [...new Map(found.map((problem) => [problem.start, problem])).values()];
  },
};
