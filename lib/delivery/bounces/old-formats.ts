import type { ParsedMail } from 'mailparser';
import { withoutAccents } from '@/lib/platform/text';

/** Returned mail without a standard report, as qmail, Exim, old Exchange, and others write it. */

/** Who writes it, when it is no person: the sender or the address that answers go to. */
const ROBOT = /mailer-?daemon|postmaster|mail delivery (?:sub)?system|no-?reply|^<>$/i;

/** What they say of a mail that came back for good, in the languages of their servers. */
const FAILED =
  /undeliver|not (?:be )?deliver|delivery (?:has )?(?:failed|failure|status notification \(failure)|returned (?:mail|to sender)|failure notice|could not be delivered|permanent(?:ly)? (?:fatal )?(?:error|failure)|user unknown|no se (?:pudo|ha podido) (?:entregar|enviar)|no entregad[oa]|error (?:de entrega|permanente)|devuelto|unzustellbar|nicht zugestellt|konnte nicht|non remis|non distribue|echec|impossible de remettre|nao (?:foi )?(?:entregue|possivel)|nao pode ser|non recapitat|mancato recapito|impossibile recapitare|onbestelbaar/;
/** What they say while they still try. */
const DELAYED =
  /\bdelayed\b|delay(?:ed)? (?:delivery|notification)|delivery status notification \(delay|still trying|will (?:be retried|continue to (?:try|be attempted))|do not need to resend|warning: (?:could not send|message)|retrasad[oa]|se seguira intentando|aplazad[oa]|verzogert|wird weiterhin versucht|retarde|differe/;
const GAVE_UP =
  /giving up|gave up|has failed|permanent|5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b|no longer/;

/** Header lines of the mail that came back, quoted or not, anywhere in the text. */
export const ORIGINAL_ID =
  /^[>|\s]{0,8}(?:message-id|x-(?:microsoft|google|ms-exchange)?-?original-message-id)\s*:\s*(<[^<>\s]{1,300}>)/gim;

export type OldReport = {
  /** False while the server still tries. */
  isFinal: boolean;
  /** Message-IDs that the text names, ours or not. */
  ids: string[];
  /** The line with the server's reply. */
  reply: string;
  recipient?: string;
};

const headerOf = (mail: ParsedMail, name: string) =>
  mail.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]*:\s*/, '') ?? '';

/**
 * Reads such a report: from a robot, and with a sentence that mail came back.
 * @param text of the mail, with the mail that it returns
 */
export function readOldFormat(mail: ParsedMail, text: string): OldReport | undefined {
  const failedTo = headerOf(mail, 'x-failed-recipients').trim();
  const from = [mail.from?.text ?? '', headerOf(mail, 'return-path')];
  const isRobot = failedTo !== '' || from.some((one) => ROBOT.test(one.trim()));
  if (!isRobot) return undefined;
  // The words before the mail that came back: what its writer said is no report.
  const first = text.search(ORIGINAL_ID);
  const own = first < 0 ? text : text.slice(0, first);
  const said = withoutAccents(`${mail.subject ?? ''}\n${own}`);
  const isDelayed = DELAYED.test(said) && !GAVE_UP.test(said);
  if (!isDelayed && failedTo === '' && !FAILED.test(said)) return undefined;
  const reply =
    /^.*(?:\b[45]\d\d[ -]|#?\b[45]\.\d{1,3}\.\d{1,3}\b).*$/m.exec(own)?.[0] ?? mail.subject ?? '';
  const recipient = failedTo || own.match(/[\w.+-]{1,64}@[\w.-]{1,190}/)?.[0];
  const ids = [...text.matchAll(ORIGINAL_ID)].map(([, id = '']) => id);
  return { isFinal: !isDelayed, ids, reply, recipient };
}
