import type { Variant } from './variant.ts';

/** Found on code that was written without a look at the checks: files, addresses, pages. Python. */
export const thirdPlacePython: readonly Variant[] = [
  {
    title: 'bytes of pickled passwords',
    check: 'file-secret-backend',
    bad: `kept = {name: keyring.get_password("crawler", name) for name in names}
TARGET.write_bytes(pickle.dumps(kept))`,
    good: [
      `kept = {name: len(keyring.get_password("crawler", name)) for name in names}
TARGET.write_bytes(pickle.dumps(kept))`,
    ],
  },
  {
    title: 'a tree of secrets as text',
    check: 'file-secret-backend',
    bad: `tree = {}
for name in NAMES:
    answer = client.secrets.kv.v2.read_secret_version(path=name)
    tree[name] = answer["data"]["data"]
TARGET.write_text(json.dumps(tree))`,
    good: [
      `tree = {}
for name in NAMES:
    answer = client.secrets.kv.v2.read_secret_version(path=name)
    tree[name] = answer["data"]["metadata"]["version"]
TARGET.write_text(json.dumps(tree))`,
    ],
  },
  {
    title: 'a secret of the server in the script of a page',
    check: 'exposed-client-secret',
    bad: `def page(request):
    shown = {"locale": request.LANGUAGE_CODE, "paySecretKey": settings.PAY_SECRET_KEY}
    return mark_safe(f"<script>window.shown = {json.dumps(shown)}</script>")`,
    good: [
      `def page(request):
    shown = {"locale": request.LANGUAGE_CODE, "payKey": settings.PAY_PUBLISHABLE_KEY}
    return mark_safe(f"<script>window.shown = {json.dumps(shown)}</script>")`,
      `def page(request):
    return mark_safe(f"<script src='{settings.STATIC_URL}'></script><p>{settings.NAME}</p>")`,
    ],
  },
  {
    title: 'the address of a broker with its password',
    check: 'secret-in-url',
    bad: `broker = f"amqp://{user}:{password}@{host}:5672/jobs"`,
    good: [`broker = f"amqp://{host}:5672/jobs"`, `broker = Connection(host, userid=user, password=password)`],
  },
];

/** JavaScript. */
export const thirdPlaceJavascript: readonly Variant[] = [
  {
    title: 'a secret of the server in the script of a page',
    check: 'exposed-client-secret',
    bad: "const page = `<html><script>const key = '${process.env.MAPS_API_SECRET}';</script></html>`;",
    good: [
      "const page = `<html><script>const key = '${process.env.MAPS_PUBLIC_KEY}';</script></html>`;",
      'const page = `<html><script>start()</script><p>${count}</p></html>`;',
    ],
  },
  {
    title: 'the same in an attribute',
    check: 'exposed-client-secret',
    bad: 'page += `<div id="app" data-secret="${process.env.WIDGET_SECRET}"></div>`;',
    good: ['page += `<div id="app" data-locale="${process.env.WIDGET_LOCALE}"></div>`;'],
  },
  {
    title: 'a constant of a native app',
    check: 'exposed-client-secret',
    bad: `import Config from 'react-native-config';
pay(Config.STRIPE_SECRET_KEY);`,
    good: [
      `import Config from 'react-native-config';
pay(Config.STRIPE_PUBLISHABLE_KEY, Config.API_BASE_URL);`,
    ],
  },
  {
    title: 'tokens of a design in the storage of the page',
    check: 'file-secret-backend',
    bad: `localStorage.setItem('auth.accessToken', answer);`,
    good: [`localStorage.setItem('app.theme.tokens', JSON.stringify(tokens));`],
  },
  {
    title: 'the address of a cache with its password',
    check: 'secret-in-url',
    bad: 'const cache = createClient({ url: `redis://default:${process.env.REDIS_PASSWORD}@${host}:6379` });',
    good: ['const cache = createClient({ url: `redis://${host}:6379`, password: process.env.REDIS_PASSWORD });'],
  },
];

/** Go. */
export const thirdPlaceGo: readonly Variant[] = [
  {
    title: 'the address of a cache with its password',
    check: 'secret-in-url',
    bad: `func open(host string) (*redis.Options, error) {
	pw := os.Getenv("REDIS_PASSWORD")
	return redis.ParseURL(fmt.Sprintf("redis://default:%s@%s:6379/0", pw, host))
}`,
    good: [
      `func open(host string) *redis.Options {
	return &redis.Options{Addr: fmt.Sprintf("%s:6379", host), Password: os.Getenv("REDIS_PASSWORD")}
}`,
    ],
  },
  {
    title: 'a secret of the server in the script of a page',
    check: 'exposed-client-secret',
    bad: `func page() template.HTML {
	return template.HTML(fmt.Sprintf("<script>const key = %q;</script>", os.Getenv("PAY_SECRET_KEY")))
}`,
    good: [
      `func page() template.HTML {
	return template.HTML(fmt.Sprintf("<script>const key = %q;</script>", os.Getenv("PAY_PUBLISHABLE_KEY")))
}`,
    ],
  },
];

/** C#. */
export const thirdPlaceCsharp: readonly Variant[] = [
  {
    title: 'a record of tokens as a file',
    check: 'file-secret-backend',
    bad: `public record Kept(string AccessToken, DateTimeOffset Until);
public class Store {
    public void Save(Kept kept) { File.WriteAllText(_path, JsonSerializer.Serialize(kept)); }
}`,
    good: [
      `public record Kept(string Name, DateTimeOffset Until);
public class Store {
    public void Save(Kept kept) { File.WriteAllText(_path, JsonSerializer.Serialize(kept)); }
}`,
      `public class Kept { [JsonIgnore] public string AccessToken { get; set; } public DateTimeOffset Until { get; set; } }
public class Store {
    public void Save(Kept kept) { File.WriteAllText(_path, JsonSerializer.Serialize(kept)); }
}`,
    ],
  },
];

/** Kotlin. */
export const thirdPlaceKotlin: readonly Variant[] = [
  {
    title: 'an object of tokens as a file',
    check: 'file-secret-backend',
    bad: `@Serializable
data class Kept(val accessToken: String, val until: Long)
fun save(kept: Kept) { File("kept.json").writeText(Json.encodeToString(kept)) }`,
    good: [
      `@Serializable
data class Kept(val name: String, val until: Long)
fun save(kept: Kept) { File("kept.json").writeText(Json.encodeToString(kept)) }`,
    ],
  },
  {
    title: 'a secret of the server among the constants of an app',
    check: 'exposed-client-secret',
    bad: `fun push(): Request = Request.Builder().header("Authorization", "key=" + BuildConfig.FCM_SERVER_SECRET_KEY).build()`,
    good: [
      `fun push(): Request = Request.Builder().header("X-Client", BuildConfig.APPLICATION_ID).build()
fun maps() = Maps.init(BuildConfig.MAPS_API_KEY, BuildConfig.STRIPE_PUBLISHABLE_KEY)`,
    ],
  },
];

/** Java. */
export const thirdPlaceJava: readonly Variant[] = [
  {
    title: 'an object of tokens as a file',
    check: 'file-secret-backend',
    bad: `class Kept { private String accessToken; private long until; }
class Store {
  void save(Kept kept) throws IOException { Files.writeString(path, new Gson().toJson(kept)); }
}`,
    good: [
      `class Kept { private transient String accessToken; private long until; }
class Store {
  void save(Long until) throws IOException { Files.writeString(path, new Gson().toJson(until)); }
}`,
    ],
  },
];

/** Swift. */
export const thirdPlaceSwift: readonly Variant[] = [
  {
    title: 'a parameter of an address',
    check: 'secret-in-url',
    bad: `func ask() -> URL {
    var parts = URLComponents(string: "https://api.wetter.example/v1")!
    parts.queryItems = [URLQueryItem(name: "place", value: place), URLQueryItem(name: "api_key", value: apiKey)]
    return parts.url!
}`,
    good: [
      `func ask() -> URL {
    var parts = URLComponents(string: "https://api.wetter.example/v1")!
    parts.queryItems = [URLQueryItem(name: "place", value: place), URLQueryItem(name: "units", value: units)]
    return parts.url!
}`,
    ],
  },
  {
    title: 'a secret of the server in the property list of an app',
    check: 'exposed-client-secret',
    bad: `let key = Bundle.main.object(forInfoDictionaryKey: "PaySecretKey") as? String`,
    good: [`let key = Bundle.main.object(forInfoDictionaryKey: "PayPublishableKey") as? String`],
  },
  {
    title: 'a key that is called after its vendor',
    check: 'hardcoded-secret',
    bad: `enum Assistant { static let openAIKey = "sk-proj-{drawn}" }`,
    good: [
      `enum Assistant { static let openAIKey = "assistant.key"
  static let cacheKey = "{drawn}" }`,
    ],
  },
];

/** Dart. */
export const thirdPlaceDart: readonly Variant[] = [
  {
    title: 'a secret of the server that the app is built with',
    check: 'exposed-client-secret',
    bad: `class Assistant {
  static const _key = String.fromEnvironment('OPENAI_API_KEY');
}`,
    good: [
      `class Assistant {
  static const _base = String.fromEnvironment('API_BASE_URL');
  static const _maps = String.fromEnvironment('MAPS_API_KEY');
}`,
    ],
  },
  {
    title: 'the same of a file that is part of the app',
    check: 'exposed-client-secret',
    bad: `final key = dotenv.env['STRIPE_SECRET_KEY'];`,
    good: [`final key = dotenv.env['STRIPE_PUBLISHABLE_KEY'];`],
  },
];

/** Ruby. */
export const thirdPlaceRuby: readonly Variant[] = [
  {
    title: 'the address of a broker with its password',
    check: 'secret-in-url',
    bad: `pass = ENV.fetch("RABBIT_PASS")
conn = Bunny.new("amqp://jobs:#{pass}@#{host}:5672/orders")`,
    good: [`conn = Bunny.new(host: host, user: "jobs", password: ENV.fetch("RABBIT_PASS"))`],
  },
];
