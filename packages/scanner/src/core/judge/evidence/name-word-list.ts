/** Words that make a credential of a following `key`. */
export const KEY_KIND_WORDS =
  'api access secret private auth encryption encrypt crypto crypt signing sign signature master account ' +
  'client app application session cipher aes des hmac jwt license licence subscription service shared ' +
  'storage consumer stream admin deploy ssh recovery oauth server rsa certificate cookie host webhook ' +
  'integration ingest write read tracking project maps google aws stripe mailgun sendgrid twilio ' +
  'algolia datadog dd base wrapped symmetric user ca tls ssl security join';

/** Words that make something harmless of a following `key`. */
export const HARMLESS_KEY_WORDS =
  'public pub primary foreign partition sort cache translation i18n hot shortcut unique row dict json ' +
  'yaml index object routing map meta publishable sorting registry react token_type';

/** Words that hint at a credential and mean many other things. */
export const WEAK_WORDS =
  'key keys auth oauth nonce salt pin signature sig sid session cookie verifier code csrf ' +
  'authentication hash iv login';

/** Words after which a name speaks of something about the secret, not of the secret. */
export const ABOUT_WORDS =
  'name names id ids url uri urls path paths file files filename dir directory field fields label ' +
  'labels type types length len size count policy expiry expires expiration expired ttl timeout ' +
  'lifetime date time at age algorithm algo alg enabled required disabled visible strength hint prompt ' +
  'message messages msg error errors title text placeholder description desc help format pattern regex ' +
  'regexp validator validators validation rule rules min max prefix suffix param params parameter arg ' +
  'attr attribute var variable column table endpoint port version status state scope scopes audience ' +
  'issuer provider class handler manager factory util utils helper interface impl store ref refs ' +
  'selector source mode kind index position offset button input form page view screen dialog reset ' +
  'forgot change changed method methods usage limit limits event action permission role group domain ' +
  'encoder encoding link icon template subject route command cmd option options config configuration ' +
  'settings exists valid invalid failed fail success user username email host hostname schema property ' +
  'properties header headers env rotation request response callback ring chain word words pair set map ' +
  'list board press down up code codes resolver parser stream reader writer service server client api ' +
  'arn idx spec num number fn func function tests hash digest checksum';
