/**
 * Checks a rights file of the host. It is refused as a whole, since half of the rules could be worse
 * than none. Unknown fields are dropped; nothing is read from a prototype (S3).
 */
import { isCalendarDate } from '../../contract/time.js';
import { RightsFileError } from './rights-file-error.js';
import {
  RIGHTS_EVENTS,
  RIGHTS_KINDS,
  TERM_UNITS,
  type RightsEntry,
  type RightsFile,
  type Term,
} from './rights-file.js';

/** Longer terms are a mistake: limitation periods end well before. */
const LONGEST_COUNT = 10_000;
const LONGEST_TEXT = 300;
const PLACE = /^[A-Z]{2}$/;

/** @throws RightsFileError with the path and what is wrong there */
export function checkRightsFile(value: unknown): RightsFile {
  const file = new Fields(value, 'the file');
  const entries = file.list('entries', (entry, path) => entryOf(new Fields(entry, path)));
  const ids = new Set<string>();
  for (const [at, { id }] of entries.entries()) {
    if (ids.has(id)) throw new RightsFileError(`entries[${at}].id`, `"${id}" occurs twice`);
    ids.add(id);
  }
  return {
    entries,
    holidays: file.byPlace('holidays', (day, path) => dateOf(day, path)),
    restDays: file.byPlace('restDays', (day, path) => {
      if (Number.isInteger(day) && (day as number) >= 1 && (day as number) <= 7)
        return day as number;
      throw new RightsFileError(path, 'must be the number of a weekday, from 1 for Monday to 7');
    }),
  };
}

function entryOf(fields: Fields): RightsEntry {
  const source = new Fields(fields.get('source'), fields.pathOf('source'));
  const base = {
    id: fields.text('id'),
    place: placeOf(fields.get('place'), fields.pathOf('place')),
    from: fields.optional('from', dateOf),
    until: fields.optional('until', dateOf),
    source: {
      title: source.text('title'),
      checked: dateOf(source.get('checked'), source.pathOf('checked')),
    },
  };
  const { from, until } = base;
  if (from !== undefined && until !== undefined && until < from) {
    throw new RightsFileError(fields.pathOf('until'), 'is before the first day');
  }
  const kind = fields.oneOf('kind', RIGHTS_KINDS);
  switch (kind) {
    case 'dispute-by':
      return { ...base, kind, term: fields.required('term', termOf) };
    case 'answer-by':
      return {
        ...base,
        kind,
        term: fields.required('term', termOf),
        by: fields.oneOf('by', ['provider', 'body']),
      };
    case 'next-body':
      return {
        ...base,
        kind,
        body: fields.text('body'),
        opens: fields.optional('opens', termOf),
        closes: fields.optional('closes', termOf),
        atDeadlock: fields.optional('atDeadlock', flagOf),
      };
    case 'payment-suspended':
      return { ...base, kind, suspended: fields.required('suspended', flagOf) };
  }
}

function termOf(value: unknown, path: string): Term {
  const fields = new Fields(value, path);
  const count = fields.get('count');
  if (!Number.isInteger(count) || (count as number) < 1 || (count as number) > LONGEST_COUNT) {
    throw new RightsFileError(fields.pathOf('count'), 'must be a whole number above zero');
  }
  return {
    count: count as number,
    unit: fields.oneOf('unit', TERM_UNITS),
    after: fields.oneOf('after', RIGHTS_EVENTS),
  };
}

function dateOf(value: unknown, path: string): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw new RightsFileError(path, 'must be a day such as "2026-08-31"');
}

function placeOf(value: unknown, path: string): string {
  if (typeof value === 'string' && PLACE.test(value)) return value;
  throw new RightsFileError(path, 'must be two capital letters such as "DE"');
}

function flagOf(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new RightsFileError(path, 'must be true or false');
}

/** The own fields of an object, read by name. */
class Fields {
  readonly #value: object;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new RightsFileError(path, 'must be an object');
    }
    this.#value = value;
    this.#path = path;
  }

  pathOf(name: string): string {
    return this.#path === 'the file' ? name : `${this.#path}.${name}`;
  }

  get(name: string): unknown {
    return Object.hasOwn(this.#value, name)
      ? (this.#value as Readonly<Record<string, unknown>>)[name]
      : undefined;
  }

  required<T>(name: string, read: (value: unknown, path: string) => T): T {
    return read(this.get(name), this.pathOf(name));
  }

  optional<T>(name: string, read: (value: unknown, path: string) => T): T | undefined {
    return this.get(name) === undefined ? undefined : this.required(name, read);
  }

  text(name: string): string {
    const value = this.get(name);
    if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT)
      return value;
    throw new RightsFileError(
      this.pathOf(name),
      `must be a text of at most ${LONGEST_TEXT} characters`,
    );
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.get(name);
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    const told = typeof value === 'string' ? `"${value}"` : 'it';
    throw new RightsFileError(this.pathOf(name), `${told} is not one of ${allowed.join(', ')}`);
  }

  list<T>(name: string, read: (value: unknown, path: string) => T): readonly T[] {
    const value = this.get(name);
    const path = this.pathOf(name);
    if (!Array.isArray(value)) throw new RightsFileError(path, 'must be a list');
    return [...(value as unknown[])].map((item, at) => read(item, `${path}[${at}]`));
  }

  byPlace<T>(
    name: string,
    read: (value: unknown, path: string) => T,
  ): Readonly<Record<string, readonly T[]>> | undefined {
    if (this.get(name) === undefined) return undefined;
    const path = this.pathOf(name);
    const fields = new Fields(this.get(name), path);
    const lists = Object.create(null) as Record<string, readonly T[]>;
    for (const place of Object.keys(fields.#value)) {
      lists[placeOf(place, `${path}.${place}`)] = fields.list(place, read);
    }
    return lists;
  }
}
