import type { Variant } from './variant.ts';

/** Secrets handed over, in ruby. */
export const handedRuby: readonly Variant[] = [
  {
    title: 'basic_auth',
    check: 'hardcoded-secret',
    bad: `req.basic_auth('erp', '{chosen}')`,
    good: [`req.basic_auth('erp', ENV.fetch('ERP_PASSWORD'))`],
  },
  {
    title: 'twilio',
    check: 'hardcoded-secret',
    bad: `client = Twilio::REST::Client.new(SID, '{hex}')`,
    good: [`client = Twilio::REST::Client.new(SID, ENV['TWILIO_AUTH_TOKEN'])`],
  },
  {
    title: 'aws creds',
    check: 'hardcoded-secret',
    bad: `creds = Aws::Credentials.new('AKX1', '{drawn}')`,
    good: [`creds = Aws::Credentials.new(id, key)`],
  },
  {
    title: 'ftp login',
    check: 'hardcoded-secret',
    bad: `ftp.login('export', '{chosen}')`,
    good: [`ftp.login('anonymous', '')`],
  },
  {
    title: 'http_basic',
    check: 'hardcoded-secret',
    bad: `http_basic_authenticate_with name: 'admin', password: '{chosen}'`,
    good: [`http_basic_authenticate_with name: 'admin', password: ENV.fetch('ADMIN_PASSWORD')`],
  },
  {
    title: 'net ssh',
    check: 'hardcoded-secret',
    bad: `Net::SSH.start('host', 'deploy', password: '{chosen}')`,
    good: [`Net::SSH.start('host', 'deploy', keys: ['~/.ssh/id'])`],
  },
  {
    title: 'jwt',
    check: 'hardcoded-secret',
    bad: `JWT.encode(payload, '{chosen}', 'HS256')`,
    good: [`JWT.encode(payload, secret, 'HS256')`],
  },
  {
    title: 'OpenSSL hmac',
    check: 'hardcoded-secret',
    bad: `OpenSSL::HMAC.hexdigest('SHA256', '{drawn}', body)`,
    good: [`OpenSSL::HMAC.hexdigest('SHA256', key, body)`],
  },
  {
    title: 'authenticate block',
    check: 'hardcoded-secret',
    bad: `use Rack::Auth::Basic do |user, pass|
  user == 'ops' && pass == '{chosen}'
end`,
    good: [
      `use Rack::Auth::Basic do |user, pass|
  user == ENV['U'] && pass == ENV['P']
end`,
    ],
  },
];
