import { findingToJson } from './finding-json.ts';
import type { Reporter } from './reporter.ts';

/** One finding a line, each a JSON object as in the JSON report; nothing else, so a clean scan is empty. */
export const reportJsonl: Reporter = ({ findings }, { showSecrets }) =>
  findings.map((finding) => `${JSON.stringify(findingToJson(finding, showSecrets))}\n`).join('');
