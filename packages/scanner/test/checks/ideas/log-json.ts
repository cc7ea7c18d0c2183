import type { Idea } from '../idea.ts';

export const logJson: Idea = {
  title: 'a configuration with a secret is logged as JSON',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const config = { db: { password: process.env.DB_PASSWORD } };
logger.info(JSON.stringify(config, null, 2));`,
      good: `const config = { db: { password: process.env.DB_PASSWORD } };
logger.info(JSON.stringify({ ...config.db, password: '***' }));`,
    },
    python: {
      bad: `config = {'db': {'password': os.environ['DB_PASSWORD']}}
logger.info(json.dumps(config))`,
      good: `config = {'db': {'password': os.environ['DB_PASSWORD']}}
logger.info(json.dumps({'db': '***'}))`,
    },
    php: {
      bad: `<?php $config = ['password' => getenv('DB_PASSWORD')]; error_log(json_encode($config));`,
      good: `<?php $config = ['password' => '***']; error_log(json_encode($config));`,
    },
    ruby: {
      bad: `config = { password: ENV['DB_PASSWORD'] }
logger.info(config.to_json)`,
      good: `config = { password: '***' }
logger.info(config.to_json)`,
    },
  },
};
