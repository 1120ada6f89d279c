/** Finds what a request asks for in the table of routes, which the adapter goes by as well. */
import { restRoutes, type RestOperation, type RestRoute } from '../../adapters/rest/index.js';
import { Problem } from './http/problem.js';

export interface FoundRoute {
  readonly operation: RestOperation;
  readonly route: RestRoute;
  /** By their names in the path. */
  readonly ids: Readonly<Record<string, string>>;
}

const OPERATIONS = Object.keys(restRoutes) as readonly RestOperation[];

/**
 * `path` is what follows the address at which the contract begins.
 * @throws Problem with status 404 or 405
 */
export function findRoute(method: string, path: string): FoundRoute {
  const there = OPERATIONS.flatMap((operation): FoundRoute[] => {
    const route = restRoutes[operation];
    const ids = idsIn(route.path, path);
    return ids === undefined ? [] : [{ operation, route, ids }];
  });
  if (there.length === 0) throw new Problem('not-found');
  const found = there.find(({ route }) => route.method === method);
  if (found !== undefined) return found;
  const Allow = there.map(({ route }) => route.method).join(', ');
  throw new Problem('method-not-allowed', { headers: { Allow } });
}

/** `undefined` when the path has another form. */
function idsIn(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = decoded(given[index] ?? '');
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (text === undefined || (name === undefined ? text !== part : text === '')) return undefined;
    if (name !== undefined) ids[name] = text;
  }
  return ids;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
