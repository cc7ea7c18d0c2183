import type { Idea } from '../idea.ts';

export const errorResetToken: Idea = {
  title: 'an error repeats the token by which a password is reset',
  check: 'secret-in-error',
  snippets: {
    java: {
      bad: `class A { void reset(String resetToken) { throw new ResponseStatusException(HttpStatus.GONE, "reset token " + resetToken + " has expired"); } }`,
      good: `class A { void reset(String resetToken) { throw new ResponseStatusException(HttpStatus.GONE, "the reset token has expired"); } }`,
    },
    python: {
      bad: `def reset(reset_token): raise HTTPException(status_code=410, detail=f"reset token {reset_token} has expired")`,
      good: `def reset(reset_token): raise HTTPException(status_code=410, detail="the reset token has expired")`,
    },
    csharp: {
      bad: `class A { void Reset(string passwordResetToken) { throw new BadHttpRequestException($"reset token {passwordResetToken} has expired"); } }`,
      good: `class A { void Reset(string passwordResetToken) { throw new BadHttpRequestException("the reset token has expired"); } }`,
    },
  },
};
