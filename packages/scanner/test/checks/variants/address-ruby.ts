import type { Variant } from './variant.ts';

/** Addresses and files, in ruby. */
export const addressRuby: readonly Variant[] = [
  {
    title: 'interp',
    check: 'secret-in-url',
    bad: `Net::HTTP.get(URI("https://api.x/v1?api_key=#{api_key}&q=#{q}"))`,
    good: [`Net::HTTP.get(URI("https://api.x/v1?q=#{q}"))`],
  },
  {
    title: 'encode_www_form',
    check: 'secret-in-url',
    bad: `uri.query = URI.encode_www_form(token: ENV['HUB_TOKEN'], id: id)`,
    good: [`uri.query = URI.encode_www_form(page: 2, id: id)`],
  },
  {
    title: 'httparty',
    check: 'secret-in-url',
    bad: `HTTParty.get(url, query: { appid: ENV['OWM_API_KEY'], q: city })`,
    good: [`HTTParty.get(url, query: { q: city }, headers: { 'x-api-key' => ENV['OWM_API_KEY'] })`],
  },
  {
    title: 'faraday',
    check: 'secret-in-url',
    bad: `conn.get('/v1', { access_token: access_token, limit: 3 })`,
    good: [`conn.get('/v1', { limit: 3 })`],
  },
  {
    title: 'git',
    check: 'secret-in-url',
    bad: `system("git clone https://bot:#{token}@github.com/o/r.git")`,
    good: [`system("git clone https://github.com/o/r.git")`],
  },
  {
    title: 'write',
    check: 'file-secret-backend',
    bad: `File.write('token.json', { access_token: access_token }.to_json)`,
    good: [
      `File.write('token.json', { access_token: access_token }.to_json, perm: 0o600)`,
      `File.open(path, File::WRONLY | File::CREAT | File::TRUNC, 0o600) { |f| f.write(private_key) }`,
    ],
  },
  {
    title: 'yaml',
    check: 'file-secret-backend',
    bad: `creds = YAML.load_file('config/credentials.yml')`,
    good: [`creds = YAML.load_file('config/locales/en.yml')`],
  },
  {
    title: 'cookies',
    check: 'file-secret-backend',
    bad: `cookies[:auth_token] = user.auth_token`,
    good: [`cookies.encrypted[:auth_token] = { value: user.auth_token, httponly: true }`],
  },
  {
    title: 'File.open w',
    check: 'file-secret-backend',
    bad: `File.open('deploy_key', 'w') { |f| f.puts private_key }`,
    good: [`File.open('deploy_key', 'w', 0600) { |f| f.puts private_key }`],
  },
];
