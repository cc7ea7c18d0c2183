import type { Variant } from './variant.ts';

/** What is logged, in ruby. */
export const logRuby: readonly Variant[] = [
  {
    title: 'credentials',
    check: 'secret-in-log',
    bad: `Rails.logger.info("stripe: #{Rails.application.credentials.stripe[:secret_key]}")`,
    good: [`Rails.logger.info("stripe: #{Rails.application.credentials.stripe[:publishable_key]}")`],
  },
  {
    title: 'credentials dig',
    check: 'secret-in-log',
    bad: `puts Rails.application.credentials.dig(:aws, :secret_access_key)`,
    good: [`puts Rails.application.credentials.dig(:aws, :region)`],
  },
  {
    title: 'aws',
    check: 'secret-in-log',
    bad: `resp = client.get_secret_value(secret_id: 'prod/db')
logger.debug "secret #{resp.secret_string}"`,
    good: [
      `resp = client.get_secret_value(secret_id: 'prod/db')
logger.debug "secret #{resp.version_id}"`,
    ],
  },
  {
    title: 'vault',
    check: 'secret-in-log',
    bad: `secret = Vault.logical.read('secret/app')
puts secret.data.inspect`,
    good: [
      `secret = Vault.logical.read('secret/app')
puts secret.lease_id`,
    ],
  },
  {
    title: 'params',
    check: 'secret-in-log',
    bad: `Rails.logger.debug "params: #{params[:user][:password]}"`,
    good: [`Rails.logger.debug "params: #{params[:user][:email]}"`],
  },
  {
    title: 'inspect struct',
    check: 'secret-in-log',
    bad: `Config = Struct.new(:host, :api_key)
config = Config.new('h', ENV['API_KEY'])
puts config.inspect`,
    good: [
      `Config = Struct.new(:host, :port)
config = Config.new('h', ENV['PORT'])
puts config.inspect`,
    ],
  },
  {
    title: 'inspect object',
    check: 'secret-in-log',
    bad: `class Client
  def initialize(token)
    @token = token
  end

  def debug
    puts inspect
  end
end
p ENV['API_TOKEN']`,
    good: [
      `class Client
  def initialize(host)
    @host = host
  end

  def debug
    puts inspect
  end
end`,
    ],
  },
  {
    title: 'helper method',
    check: 'secret-in-log',
    bad: `def say(label, value)
  $stderr.puts "#{label}: #{value}"
end

say 'token', ENV.fetch('GITHUB_TOKEN')`,
    good: [
      `def say(label, value)
  $stderr.puts "#{label}: #{value}"
end

say 'token', ENV.key?('GITHUB_TOKEN')`,
    ],
  },
  {
    title: 'push_key block default',
    check: 'secret-in-log',
    bad: `push_key = ENV.fetch('GEM_PUSH_KEY') { abort 'GEM_PUSH_KEY missing' }
puts "using #{push_key}"`,
    good: [
      `push_key = ENV.fetch('GEM_PUSH_KEY') { abort 'GEM_PUSH_KEY missing' }
puts "using #{push_key[-4..]}"`,
    ],
  },
  {
    title: 'pp options hash',
    check: 'secret-in-log',
    bad: `options = { user: 'x', password: ENV['DB_PASS'] }
pp options`,
    good: [
      `options = { user: 'x', password: ENV['DB_PASS'] }
pp options.keys`,
    ],
  },
  {
    title: 'tap',
    check: 'secret-in-log',
    bad: `token = fetch_access_token.tap { |t| puts "got #{t}" }`,
    good: [`token = fetch_access_token.tap { |t| puts "got #{t.size}" }`],
  },
];
