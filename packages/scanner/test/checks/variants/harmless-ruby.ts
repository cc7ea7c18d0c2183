import type { Variant } from './variant.ts';

/** Look-alikes only, in ruby. */
export const harmlessRuby: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `raise ArgumentError, 'password missing' if password.nil?
render json: { token: token }
halt 401, 'bad credentials'
errors.add(:password, :too_short)`,
      `def index
  render json: { error: 'not found', id: params[:id] }, status: 404
end`,
      `client = Octokit::Client.new(access_token: ENV['GITHUB_TOKEN'])
ftp.login('anonymous', 'guest')`,
    ],
  },
];
