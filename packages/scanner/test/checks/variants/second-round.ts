import type { Variant } from './variant.ts';

/** Found on code that was written without a look at the checks: C#. */
export const secondCsharp: readonly Variant[] = [
  {
    title: 'a setting in an app that is compiled for the browser',
    check: 'exposed-client-secret',
    bad: `var app = WebAssemblyHostBuilder.CreateDefault(args);
app.Services.AddScoped(_ => new MailClient(app.Configuration["Mail:ApiSecret"]));`,
    good: [
      `var app = WebAssemblyHostBuilder.CreateDefault(args);
app.Services.AddScoped(_ => new PayClient(app.Configuration["Pay:PublishableKey"], app.Configuration["Api:BaseUrl"]));`,
      `var app = WebApplication.CreateBuilder(args);
app.Services.AddScoped(_ => new MailClient(app.Configuration["Mail:ApiSecret"]));`,
    ],
  },
  {
    title: 'made without its type',
    check: 'hardcoded-secret',
    bad: `NetworkCredential login = new("export", "{chosen}");
client.Credentials = new NetworkCredential("export", "{chosen}");`,
    good: [`client.DefaultRequestHeaders.Authorization = new("Bearer", token);`],
  },
];

/** JavaScript. */
export const secondJavascript: readonly Variant[] = [
  {
    title: 'the key of an administrator of a search',
    check: 'hardcoded-secret',
    bad: `import algoliasearch from 'algoliasearch';
const index = algoliasearch('K4TT8P01XW', '{hex}').initIndex('shops');
await index.saveObjects(shops);`,
    good: [
      `import algoliasearch from 'algoliasearch';
const index = algoliasearch('K4TT8P01XW', '{hex}').initIndex('shops');
const { hits } = await index.search(query);`,
      `import algoliasearch from 'algoliasearch';
const adminIndex = algoliasearch('K4TT8P01XW', process.env.ALGOLIA_ADMIN_KEY).initIndex('shops');
await adminIndex.saveObjects(shops);`,
    ],
  },
  {
    title: 'the rest of options, a secret among it or taken out of it',
    check: 'secret-in-log',
    bad: `function options(env) {
  return { host: env.MQ_HOST, login: { name: env.MQ_NAME, password: env.MQ_PASSWORD }, tls: true };
}
const { tls, ...rest } = options(process.env);
console.log('queue', rest);`,
    good: [
      `function options(env) {
  return { host: env.MQ_HOST, login: { name: env.MQ_NAME, password: env.MQ_PASSWORD }, tls: true };
}
const all = options(process.env);
const { login, ...rest } = all;
console.log('queue', rest, { ...rest, name: login.name });`,
    ],
  },
  {
    title: 'one part of a secret that a manager gave',
    check: 'secret-in-log',
    bad: `const { name, pass } = await getSecret('queue/reader');
console.log(\`connected as \${name} with \${pass}\`);`,
    good: [
      `const { user, pass } = await getSecret('queue/reader');
console.log(\`connected as \${user}\`);
connect(user, pass);`,
    ],
  },
];

/** Python. */
export const secondPython: readonly Variant[] = [
  {
    title: 'a comprehension of a dictionary',
    check: 'file-secret-backend',
    bad: `sessions = {row.id: row.access_token for row in rows}
with open(target, "wb") as fh:
    pickle.dump(sessions, fh)`,
    good: [
      `sessions = {row.id: row.token_count for row in rows}
with open(target, "wb") as fh:
    pickle.dump(sessions, fh)`,
      `owners = {token: row.owner for token, row in rows}
print(len(owners), {row.id: mask(row.access_token) for row in rows})`,
    ],
  },
  {
    title: 'a method of an object that prints what it is given',
    check: 'secret-in-log',
    bad: `class Job:
    def say(self, text):
        print("job:", text)

    def run(self):
        self.say(os.environ["DEPLOY_TOKEN"])`,
    good: [
      `class Job:
    def say(self, text, token):
        print("job:", text)

    def run(self):
        self.say("starts", os.environ["DEPLOY_TOKEN"])`,
    ],
  },
  {
    title: 'a property of which the end of a key is left, and where a list goes on',
    check: 'secret-in-log',
    bad: `class Shop:
    @property
    def shown(self):
        return "key " + self.api_key

def pay(shop):
    logger.info("pays with %s", shop.api_key)`,
    good: [
      `class Shop:
    @property
    def credential_end(self):
        return "*" + self.api_key[-4:]

def pay(shop, client):
    logger.info("pays with %s", shop.credential_end)
    token = client.list(limit=5).get("nextPageToken")
    logger.debug("goes on at token %s", token)`,
    ],
  },
];

/** Kotlin. */
export const secondKotlin: readonly Variant[] = [
  {
    title: 'what a labelled return answers',
    check: 'secret-in-error',
    bad: `fun Route.jobs(apiKey: String) {
    post("/jobs") {
        if (call.request.headers["X-Api-Key"] != apiKey) {
            return@post call.respondText("wrong key, not $apiKey", status = HttpStatusCode.Unauthorized)
        }
    }
}`,
    good: [
      `fun Route.jobs(apiKey: String) {
    post("/jobs") {
        if (call.request.headers["X-Api-Key"] != apiKey) {
            return@post call.respondText("wrong key", status = HttpStatusCode.Unauthorized)
        }
    }
}`,
    ],
  },
];
