import type { Variant } from './variant.ts';

/** More of the same, in ruby. */
export const furtherRuby: readonly Variant[] = [
  {
    title: 'logger block',
    check: 'secret-in-log',
    bad: `logger.debug { "token=#{token}" }`,
    good: [`logger.debug { "token=#{token[-4..]}" }`],
  },
  {
    title: 'awesome print ENV',
    check: 'secret-in-log',
    bad: `ap ENV.to_h`,
    good: [`ap ENV.keys`],
  },
  {
    title: 'puts heredoc',
    check: 'secret-in-log',
    bad: `puts <<~MSG
  Your password: #{generated_password}
MSG`,
    good: [
      `puts <<~MSG
  Your user: #{generated_user}
MSG`,
    ],
  },
  {
    title: 'headers',
    check: 'secret-in-log',
    bad: `Rails.logger.info("headers: #{request.headers['Authorization']}")`,
    good: [`Rails.logger.info("headers: #{request.headers['User-Agent']}")`],
  },
  {
    title: 'raise string',
    check: 'secret-in-error',
    bad: `raise "bad response for key #{ENV['MAPS_API_KEY']}: #{res.code}"`,
    good: [`raise "bad response: #{res.code}"`],
  },
  {
    title: 'custom with kwargs',
    check: 'secret-in-error',
    bad: `raise Payment::Error.new("declined", secret_key: secret_key)`,
    good: [`raise Payment::Error.new("declined", charge_id: charge_id)`],
  },
];
