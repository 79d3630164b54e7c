import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Behavior of the sink for the next letter. */
export type Behaviour =
  | 'accept'
  | { reply: number; at: 'mail' | 'rcpt' | 'data'; text?: string }
  | 'drop_before_data'
  /**
   * Receives the complete letter and closes the connection without an answer; `keeps` means that it
   * stores the letter.
   */
  | { drop: 'after_data'; keeps: boolean };

export type SinkMail = { raw: Buffer; from: string; to: string[]; secure: boolean };

type Options = {
  /** `starttls` offers it with an untrusted certificate; `implicit` begins with it. */
  tls?: 'none' | 'starttls' | 'implicit';
  auth?: { user: string; pass: string };
  /** Duration of every letter, in milliseconds. */
  slowMs?: number;
};

/**
 * Real SMTP server in this process that can misbehave. It stores accepted letters by Message-ID.
 */
export async function startSmtpSink({ tls = 'none', auth, slowMs = 0 }: Options = {}) {
  const accepted = new Map<string, SinkMail[]>();
  const begun = new Map<string, number>();
  const unanswered: string[] = [];
  let behave: (to: string) => Behaviour = () => 'accept';
  let waiting = Promise.resolve();
  let open = () => {};

  const server = new SMTPServer({
    secure: tls === 'implicit',
    hideSTARTTLS: tls !== 'starttls',
    authOptional: !auth,
    allowInsecureAuth: true,
    disabledCommands: auth ? [] : ['AUTH'],
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === auth?.user && password === auth?.pass
        ? done(null, { user: username })
        : done(replyError(535, 'wrong password')),
    onMailFrom: (_address, _session, done) => done(refusal('mail', behave(''))),
    onRcptTo({ address }, session, done) {
      begun.set(address, (begun.get(address) ?? 0) + 1);
      const does = behave(address);
      if (does === 'drop_before_data') return dropLine(session);
      done(refusal('rcpt', does));
    },
    async onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const does = behave(to[0] ?? '');
      const raw = await buffer(stream).catch(() => undefined);
      // The sender disconnected in the middle of the letter.
      if (!raw) return;
      await waiting;
      if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs));
      const dropped = typeof does === 'object' && 'drop' in does;
      const refused = refusal('data', does);
      const isKept = !refused && (!dropped || does.keeps);
      if (isKept) keep(raw, session, to);
      if (isKept && dropped) unanswered.push(idOf(raw));
      if (dropped) return dropLine(session);
      done(refused, 'OK: queued as SINK-1');
    },
  });
  // Clients that distrust our certificate disconnect, which some tests expect.
  server.on('error', () => {});

  function keep(raw: Buffer, session: SMTPServerSession, to: string[]) {
    const id = idOf(raw);
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    const letter = { raw, from, to, secure: session.secure };
    accepted.set(id, [...(accepted.get(id) ?? []), letter]);
  }

  function dropLine(session: SMTPServerSession) {
    for (const line of linesOf(server)) {
      if (line.session.id === session.id) line._socket.destroy();
    }
  }

  /** Not through the library, because closing it would wait for its connections to end. */
  const listener = server.server;
  const listen = (at: number) =>
    new Promise<void>((resolve) => listener.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port } = listener.address() as AddressInfo;
  const login = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@` : '';
  return {
    url: `smtp${tls === 'implicit' ? 's' : ''}://${login}127.0.0.1:${port}`,
    accepted,
    /** Number of times that each recipient was named, accepted or not. */
    begun,
    /** Ids of letters that it stored without an answer, one per occurrence. */
    unanswered,
    /** Stops listening and cuts every connection. */
    async goAway() {
      const closed = new Promise<unknown>((resolve) => listener.close(resolve));
      for (const line of linesOf(server)) line._socket.destroy();
      await closed;
    },
    /** Listens again at the same address, with all stored data. */
    comeBack: () => listen(port),
    /** Sets the behavior for letters from now on. */
    behaves(next: Behaviour | ((to: string) => Behaviour)) {
      behave = typeof next === 'function' ? next : () => next;
    },
    /** Leaves every letter unanswered until `release`. */
    hold() {
      waiting = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
    /** The only letter with this id, parsed. */
    async letter(messageId: string): Promise<ParsedMail> {
      const all = accepted.get(messageId) ?? [];
      if (all.length !== 1) throw new Error(`${all.length} letters with the id ${messageId}`);
      return simpleParser(all[0]?.raw ?? '');
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type SmtpSink = Awaited<ReturnType<typeof startSmtpSink>>;

const idOf = (raw: Buffer) => /^message-id:\s*(\S+)/im.exec(raw.toString('latin1'))?.[1] ?? 'none';

type Line = { session: SMTPServerSession; _socket: Socket };

const linesOf = (server: SMTPServer) => [...(server.connections as Set<Line>)];

function refusal(at: string, does: Behaviour) {
  if (typeof does !== 'object' || !('reply' in does) || does.at !== at) return null;
  return replyError(does.reply, does.text ?? 'as the test asked');
}

function replyError(responseCode: number, text: string) {
  return Object.assign(new Error(text), { responseCode });
}
