import { isExpectedError } from '../../core/errors.ts';
import { isRecord } from '../../baseline/parse-baseline.ts';
import { parseFilter } from '../model/audit-filter.ts';
import { DECISION_KEYS } from '../model/decision-keys.ts';
import { groupView, rowView } from './group-view.ts';
import { readDecideRequest } from './read-request.ts';
import { newsOf, rowsOf, standing, type Answer, type News, type WebAudit } from './web-review.ts';

/** A request of the page. */
export interface ApiRequest {
  readonly method: string;
  readonly pathname: string;
  readonly search: URLSearchParams;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** Answers the page; `tell` goes to every open page. Undefined for what there is not. */
export async function answerApi(
  audit: WebAudit,
  request: ApiRequest,
  tell: (news: News) => void,
): Promise<Answer | undefined> {
  try {
    return request.method === 'GET' ? answerQuestion(audit, request) : await answerWish(audit, request, tell);
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    return problem(409, `Not written: ${error.message}`);
  }
}

function answerQuestion(audit: WebAudit, { pathname, search }: ApiRequest): Answer | undefined {
  switch (pathname) {
    case '/api/review':
      return ok({
        label: audit.label,
        welcome: audit.welcome ?? '',
        filter: audit.filter,
        keys: DECISION_KEYS,
        rows: audit.session.groups().map((group) => rowView(group, audit.session.stateOf(group))),
        ...standing(audit),
      });
    case '/api/find':
      return find(audit, search.get('filter') ?? '');
    case '/api/group': {
      const group = audit.session.group(search.get('id') ?? '');
      return group === undefined ? problem(404, 'It is no longer in the baseline.') : ok(groupView(audit, group));
    }
    default:
      return undefined;
  }
}

function find({ session }: WebAudit, text: string): Answer {
  const filter = parseFilter(text);
  if (filter.kind === 'wrong') return problem(400, filter.problem);
  const ids = session.groups().flatMap((group) => (filter.matches(group, session.stateOf(group)) ? group.id : []));
  return ok({ ids });
}

async function answerWish(
  audit: WebAudit,
  { pathname, body }: ApiRequest,
  tell: (news: News) => void,
): Promise<Answer | undefined> {
  switch (pathname) {
    case '/api/decide':
      return decide(audit, body, tell);
    case '/api/undo':
    case '/api/redo':
      return walk(audit, pathname === '/api/undo' ? 'undo' : 'redo', tell);
    case '/api/reveal':
      return reveal(audit, body);
    default:
      return undefined;
  }
}

async function decide(audit: WebAudit, body: unknown, tell: (news: News) => void): Promise<Answer> {
  const wish = readDecideRequest(body, audit.today, audit.by);
  if (typeof wish === 'string') return problem(400, wish);
  const { seen, decision } = wish;
  const outcome = await audit.session.decide([...seen.keys()], decision, seen);
  const news = newsOf(audit, decision.verdict, outcome);
  tell(news);
  return ok({ ...news, conflicts: rowsOf(audit, outcome.conflicts) });
}

async function walk(audit: WebAudit, which: 'undo' | 'redo', tell: (news: News) => void): Promise<Answer> {
  const outcome = await audit.session[which]();
  if (outcome === undefined) return problem(409, which === 'undo' ? 'Nothing to take back.' : 'Nothing to make again.');
  const news = newsOf(audit, which === 'undo' ? 'taken back' : 'made again', outcome);
  tell(news);
  return ok({ ...news, first: outcome.applied[0]?.group ?? '' });
}

function reveal(audit: WebAudit, body: unknown): Answer {
  const id = isRecord(body) && typeof body['id'] === 'string' ? body['id'] : '';
  const group = audit.session.group(id);
  const secret = group === undefined ? undefined : audit.material.reveal(group);
  if (group === undefined || secret === undefined) return problem(404, 'There is no secret to show.');
  audit.log(`shown in the browser: a secret of ${group.rule} (${group.redacted})`);
  return ok({ secret });
}

function ok(body: object): Answer {
  return { status: 200, body };
}

function problem(status: number, message: string): Answer {
  return { status, body: { problem: message } };
}
