import { type Server, STATUS_CODES } from 'node:http';

/** Status for each parse error; 400 for all others. */
const STATUS: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers unparsable requests, which Node would answer without our headers. */
export function answerProtocolErrors(server: Server, headers: Record<string, string>) {
  const lines = Object.entries({ ...headers, 'cache-control': 'no-store' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  server.on('clientError', (problem: NodeJS.ErrnoException, socket) => {
    if (problem.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = STATUS[problem.code ?? ''] ?? 400;
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}connection: close\r\ncontent-length: 0\r\n\r\n`,
    );
  });
  server.on('checkExpectation', (_req, res) => {
    for (const [name, value] of lines) res.setHeader(name, value);
    res.writeHead(417, { connection: 'close' }).end();
  });
}
