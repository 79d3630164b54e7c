import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Failures that any service can have, whatever its protocol. */
export const failures = {
  error_500: 'fails',
  garbage: 'answers a page',
  endless: 'answers more than anybody wants to read',
  slow: 'never ends its answer',
  silent: 'takes the connection and never answers',
  drop: 'drops the line',
  redirect: 'sends whoever asks to another place',
} as const;

export type FailureMode = keyof typeof failures;

export function sendJson(response: ServerResponse, body: unknown, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/**
 * Fails as the mode requires.
 * @returns whether the mode is a failure
 */
export function fail(mode: string, response: ServerResponse): boolean {
  const type = { 'content-type': 'application/json' };
  switch (mode as FailureMode) {
    case 'error_500':
      sendJson(response, { errors: ['Request could not be processed'] }, 500);
      return true;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Busy</p>');
      return true;
    case 'endless':
      response.writeHead(200, type).end(`[${'1,'.repeat(600_000)}1]`);
      return true;
    case 'slow':
      response.writeHead(200, type).write('{');
      return true;
    case 'silent':
      return true;
    case 'drop':
      response.destroy();
      return true;
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' }).end();
      return true;
    default:
      return false;
  }
}

type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => void;

/** Local server that records its requests. Close it when done. */
export async function startStubServer(answer: Answer, port = 0) {
  /** Received requests, oldest first. */
  const requests: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub.invalid');
    requests.push(url);
    answer(url, response, request);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
