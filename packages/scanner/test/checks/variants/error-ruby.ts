import type { Variant } from './variant.ts';

/** Errors and answers, in ruby. */
export const errorRuby: readonly Variant[] = [
  {
    title: 'raise class, message',
    check: 'secret-in-error',
    bad: `raise AuthError, "token #{api_token} rejected by #{host}"`,
    good: [`raise AuthError, "token rejected by #{host}"`],
  },
  {
    title: 'raise new',
    check: 'secret-in-error',
    bad: `raise ConfigurationError.new("bad encryption key: #{encryption_key}")`,
    good: [`raise ConfigurationError.new("bad encryption key")`],
  },
  {
    title: 'instance var url default env',
    check: 'secret-in-error',
    bad: `class Source
  def initialize(url = ENV.fetch('SOURCE_DATABASE_URL'))
    @url = url
  end

  def connection
    PG.connect(@url)
  rescue PG::ConnectionBad => e
    raise ConnectionError, "source #{@url} unreachable"
  end
end`,
    good: [
      `class Source
  def initialize(url = ENV.fetch('SOURCE_BASE_URL'))
    @url = url
  end

  def connection
    PG.connect(@url)
  rescue PG::ConnectionBad => e
    raise ConnectionError, "source #{@url} unreachable"
  end
end`,
    ],
  },
  {
    title: 'abort',
    check: 'secret-in-error',
    bad: `deploy_key = ENV.fetch('DEPLOY_KEY')
abort "push failed with #{deploy_key}" unless ok`,
    good: [
      `deploy_key = ENV.fetch('DEPLOY_KEY')
abort 'push failed' unless ok`,
    ],
  },
  {
    title: 'render',
    check: 'secret-in-error',
    bad: `def create
  render json: { error: 'invalid', password: params[:password] }, status: :unprocessable_entity
end`,
    good: [
      `def create
  render json: { error: 'invalid', field: :password }, status: :unprocessable_entity
end`,
    ],
  },
  {
    title: 'render plain',
    check: 'secret-in-error',
    bad: `def hook
  render plain: "bad signature, secret=#{ENV['GITHUB_WEBHOOK_SECRET']}", status: :unauthorized
end`,
    good: [
      `def hook
  render plain: 'bad signature', status: :unauthorized
end`,
    ],
  },
  {
    title: 'sinatra halt',
    check: 'secret-in-error',
    bad: `post '/hook' do
  halt 401, "expected #{settings.webhook_secret}" unless verified?
  200
end`,
    good: [
      `post '/hook' do
  halt 401, 'bad signature' unless verified?
  200
end`,
    ],
  },
  {
    title: 'sinatra halt json',
    check: 'secret-in-error',
    bad: `halt 403, { error: 'bad key', key: api_key }.to_json`,
    good: [`halt 403, { error: 'bad key' }.to_json`],
  },
  {
    title: 'grape error!',
    check: 'secret-in-error',
    bad: `error!({ message: "access token #{access_token} expired" }, 401)`,
    good: [`error!({ message: 'access token expired' }, 401)`],
  },
  {
    title: 'errors.add',
    check: 'secret-in-error',
    bad: `errors.add(:password, "#{password} is too weak")`,
    good: [`errors.add(:password, 'is too weak')`],
  },
  {
    title: 'fail',
    check: 'secret-in-error',
    bad: `fail ArgumentError, "secret_key_base too short: #{secret_key_base}" if secret_key_base.size < 64`,
    good: [`fail ArgumentError, "secret_key_base too short: #{secret_key_base.size}" if secret_key_base.size < 64`],
  },
  {
    title: 'exception class',
    check: 'secret-in-error',
    bad: `class RefreshError < StandardError
  def initialize(refresh_token)
    super("refresh token #{refresh_token} was revoked")
  end
end`,
    good: [
      `class RefreshError < StandardError
  def initialize(refresh_token)
    super('refresh token was revoked')
  end
end`,
    ],
  },
  {
    title: 'flash / redirect alert',
    check: 'secret-in-error',
    bad: `redirect_to login_path, alert: "Wrong password: #{params[:password]}"`,
    good: [`redirect_to login_path, alert: 'Wrong password'`],
  },
  {
    title: 'inspect config',
    check: 'secret-in-error',
    bad: `raise "bad config: #{config.inspect}" unless config[:api_key].start_with?('k_')`,
    good: [`raise "bad config: #{config.keys.inspect}" unless config[:api_key].start_with?('k_')`],
  },
];
