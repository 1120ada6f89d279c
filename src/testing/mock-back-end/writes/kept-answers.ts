/** The answers to writes, kept by their keys. */

export interface KeptAnswer {
  readonly accountId: string;
  readonly key: string;
  /** Names what was asked for, so that a reused key is noticed. */
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** Where they are kept. An answer leaves the server only when `add` has resolved. */
export interface AnswerStorage {
  load(): Promise<readonly KeptAnswer[]>;
  add(answer: KeptAnswer): Promise<void>;
}

export function memoryAnswers(): AnswerStorage {
  const answers: KeptAnswer[] = [];
  return {
    load: async () => [...answers],
    add: async (answer) => {
      answers.push(answer);
    },
  };
}

export function answerResponse({ status, headers, body }: KeptAnswer): Response {
  return new Response(body, {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}
