import type { Idea } from '../idea.ts';

export const urlPath: Idea = {
  title: 'the path of an address holds a secret of the environment',
  check: 'secret-in-url',
  snippets: {
    python: {
      bad: `TOKEN = os.environ["TELEGRAM_BOT_TOKEN"]
requests.post(f"https://api.telegram.org/bot{TOKEN}/sendMessage")`,
      good: `CHAT = os.environ["TELEGRAM_CHAT"]
requests.post(f"https://api.telegram.org/chats/{CHAT}/messages")`,
    },
    javascript: {
      bad: 'await fetch(`https://api.telegram.org/bot${process.env.BOT_TOKEN}/sendMessage`);',
      good: 'await fetch(`https://api.telegram.org/chats/${process.env.CHAT}/messages`);',
    },
    ruby: {
      bad: `url = "https://api.telegram.org/bot#{ENV['BOT_TOKEN']}/sendMessage"`,
      good: `url = "https://api.telegram.org/chats/#{ENV['CHAT']}/messages"`,
    },
  },
};
