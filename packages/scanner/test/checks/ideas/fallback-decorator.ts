import type { Idea } from '../idea.ts';

export const fallbackDecorator: Idea = {
  title: 'a decorator reads a secret with a default',
  check: 'secret-fallback',
  snippets: {
    typescript: {
      bad: `@Module({ imports: [JwtModule.registerAsync({ useFactory: (config: ConfigService) => ({ secret: config.get('JWT_SECRET', 'nest-default') }) })] })
export class AuthModule {}`,
      good: `@Module({ imports: [JwtModule.registerAsync({ useFactory: (config: ConfigService) => ({ secret: config.getOrThrow('JWT_SECRET') }) })] })
export class AuthModule {}`,
    },
    python: {
      bad: `import environ
env = environ.Env(SECRET_KEY=(str, "not-so-secret"))`,
      good: `import environ
env = environ.Env(TOKEN_HEADER_NAME=(str, "X-Auth-Token"))`,
    },
  },
};
