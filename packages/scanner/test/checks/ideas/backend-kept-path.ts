import type { Idea } from '../idea.ts';

export const backendKeptPath: Idea = {
  title: 'a file of secrets is read through a path that is kept under a name',
  check: 'file-secret-backend',
  snippets: {
    python: {
      bad: `from pathlib import Path
STORE = Path.home() / ".config" / "api_keys.json"

def keys():
    return json.loads(STORE.read_text())
`,
      good: `from pathlib import Path
STORE = Path.home() / ".config" / "columns.json"
SECRETS = Path("/run/secrets") / "names.json"

def columns():
    return json.loads(STORE.read_text()), SECRETS.exists()
`,
    },
    kotlin: {
      bad: `val store = File("conf/api-keys.json")
fun keys() = Json.decodeFromString<Keys>(store.readText())
`,
      good: `val store = File("conf/columns.json")
fun columns() = Json.decodeFromString<Columns>(store.readText())
`,
    },
  },
};
