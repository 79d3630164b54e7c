import type { ParsedMail } from 'mailparser';
import { withoutAccents } from '@/lib/platform/text';

/**
 * Reader for returned email without a standard report, as written by qmail, Exim, old Exchange, and
 * others.
 */

/** Automatic senders, in the From or Return-Path header. */
const ROBOT =
  /m(?:ailer-?)?daemon|postmaster|mail (?:delivery|transfer|transport) (?:sub)?(?:system|agent|service)|\bm[dt]a@|courier mail server|^"?microsoft outlook"? <microsoftexchange[0-9a-f]*@/i;
/**
 * Senders of both returned email and automatic replies. A reply may say what to do if an email
 * cannot be delivered, so for these the subject must say that it was returned.
 */
const OTHER_ROBOT = /no-?reply|^<>$/i;
/** The same, but only as From: any email may have such a Return-Path. */
const BOUNCE_ADDRESS = /\bbounces?(?:[-+=._][^@\s]{0,200})?@/i;
/** Subjects with which mail servers return an email, from any sender: "Undelivered Mail Returned …". */
const SERVER_SUBJECT =
  /^\W*(?:undelivered mail|undeliverable(?::|$| (?:e?-?mail|message))|undelivered message|returned mail:|returned to sender|failure notice|non-?delivery (?:report|notification)|(?:mail|message|e-?mail) (?:delivery )?(?:failed|failure|error|undeliverable|not delivered)|(?:mail )?delivery (?:failed|failure|error|status notification \((?:failure|delay)|report \(failure|delayed)|mail system error|could not (?:send|deliver) (?:message|mail)|warning: (?:could not send|message)|delayed mail|(?:mensaje )?no (?:entregado|se (?:puede|pudo|ha podido) entregar)|unzustellbar|non remis)/;

/** Phrases for permanent failure, in the languages of common mail servers. */
const FAILED =
  /undeliver|not (?:be |been )?deliver|delivery (?:has )?(?:failed|failure|status notification \(failure|report \(failure)|returned (?:mail|to sender)|failure notice|^mail failure|user not found|could not be delivered|permanent(?:ly)? (?:fatal )?(?:error|failure)|user unknown|no se (?:pudo|puede|ha podido|pudieron|han podido) (?:entregar|enviar)|no entregad[oa]|error (?:de entrega|en la entrega|permanente)|devuelto|unzustellbar|nicht zugestellt|konnte nicht|non remis|non distribue|echec|impossible de remettre|nao (?:foi )?(?:entregue|possivel)|nao pode ser|non recapitat|mancato recapito|impossibile recapitare|onbestelbaar/;
/** Further phrases in the text of a server, which would be too general for a subject. */
const FAILED_IN_TEXT =
  /unable to (?:deliver|relay|send)|(?:could|can|was|has)n.?t (?:be |been )?(?:delivered|sent)\b|could not (?:be sent|deliver)|did ?n.?o?t reach|no such (?:user|recipient|mailbox|address)|(?:user|recipient|address|account|mailbox) (?:does ?n.?o?t exist|not found|rejected|unavailable)|(?:was|been) rejected/;
/** Phrases for a delay, while the server still retries. */
const DELAYED =
  /\bdelayed\b|delay(?:ed)? (?:delivery|notification)|delivery status notification \(delay|still trying|being retried|will (?:be retried|continue to (?:try|be attempted))|do not need to resend|warning: (?:could not send|message)|retrasad[oa]|se seguira intentando|aplazad[oa]|verzogert|wird weiterhin versucht|retarde|differe/;
/**
 * Status of a permanent failure, which servers write the same in every language. Their reports come
 * from automatic senders only.
 */
const PERMANENT = /(?:^|[:>#]|\b(?:said|error):?)\s*55[0-4][ -]|\b5\.[0-7]\.\d{1,3}\b/im;
/** Replies of people who are away, and of programs that received the email. */
const ANSWER = /automatic reply|auto-?reply|out of (?:the )?office|respuesta automatica|received/;
/** How the subjects of such replies begin, before the subject that they quote. */
const ANSWER_START =
  /^\W*(?:auto(?:matic|mated|matica)?[ -]*(?:reply|response|answer)\b|auto:|out of (?:the )?office|ooo\b|away from|(?:i am |i'm )?on (?:vacation|leave)|vacation\b|thank you|respuesta automatica|fuera de (?:la )?oficina|automatische antwort|abwesen|reponse automatique|absence)/;
const REPLY_START = /^\W*(?:re|rv|aw|sv)\s*:/;
const GAVE_UP_WORDS = /giving up|gave up|has failed|permanent|no longer/;
const GAVE_UP = new RegExp(`${GAVE_UP_WORDS.source}|5\\d\\d[ -]|\\b5\\.\\d{1,3}\\.\\d{1,3}\\b`);

/** Message-ID headers of the returned email, under any name, quoted or not, anywhere in the text. */
const ORIGINAL_ID = /^[>|\s]{0,8}[\w-]{0,60}message[-_]?id\s*:\s*(<?[^<>\s]{1,300}>?)/gim;

/** Message-IDs in the headers that a text contains. */
export const idLinesIn = (text: string): string[] =>
  [...text.matchAll(ORIGINAL_ID)].map(([, id = '']) => id);

/** Quoted headers of the returned email that name us, not the address that failed. */
const SENDER_LINE = /^[>|\s]{0,8}(?:from|sender|reply-to|return-path|received)\s*:.*$/gim;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,190}/;

type OldReport = {
  /** False while the server still retries. */
  isFinal: boolean;
  /** All Message-IDs in the text, ours or not. */
  ids: string[];
  /** The line with the server's reply. */
  reply: string;
  recipient?: string;
};

const headerOf = (mail: ParsedMail, name: string) =>
  mail.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]*:\s*/, '') ?? '';

/**
 * Whether a program or a person answers an email, whose subject the answer may quote. Mail servers
 * also mark returned email as an automatic reply, so from them only the subject counts.
 */
function isAnswer(mail: ParsedMail): boolean {
  const subject = withoutAccents(mail.subject ?? '');
  if (ANSWER_START.test(subject)) return true;
  if (ROBOT.test((mail.from?.text ?? '').trim()) || SERVER_SUBJECT.test(subject)) return false;
  const isMarked =
    /auto-replied/i.test(headerOf(mail, 'auto-submitted')) ||
    /auto_reply/i.test(headerOf(mail, 'precedence')) ||
    headerOf(mail, 'x-autoreply') !== '';
  // A server says that it failed before the subject that it quotes.
  const [before = '', quoted] = subject.split(/:\s/, 2);
  const isQuoted = quoted !== undefined && !FAILED.test(before) && !DELAYED.test(before);
  return isMarked || REPLY_START.test(subject) || isQuoted;
}

/**
 * Reads a report in an old format: it must come from an automatic sender, or have the subject of one,
 * and say that an email was returned or delayed.
 * @param text text of the report, including the returned email.
 */
export function readOldFormat(mail: ParsedMail, text: string): OldReport | undefined {
  const failedTo = headerOf(mail, 'x-failed-recipients').trim();
  const from = [mail.from?.text ?? '', headerOf(mail, 'return-path')];
  const isFrom = (robot: RegExp) => from.some((one) => robot.test(one.trim()));
  const subject = withoutAccents(mail.subject ?? '');
  const isKnown = failedTo !== '' || isFrom(ROBOT);
  const isRobot = isKnown || SERVER_SUBJECT.test(subject);
  const isOther = isFrom(OTHER_ROBOT) || BOUNCE_ADDRESS.test(mail.from?.text ?? '');
  if (!isRobot && !isOther) return undefined;
  if (failedTo === '' && isAnswer(mail)) return undefined;
  // Only the text before the returned email is searched for phrases, since the returned email's own
  // text is not part of the report.
  const first = text.search(ORIGINAL_ID);
  const own = first < 0 ? text : text.slice(0, first);
  const said = isRobot ? withoutAccents(own) : '';
  const phrases = `${subject}\n${said}`;
  const isDelayed = DELAYED.test(subject)
    ? !GAVE_UP_WORDS.test(phrases)
    : DELAYED.test(phrases) && !GAVE_UP.test(phrases);
  const isPermanent = isRobot && PERMANENT.test(own) && !ANSWER.test(subject);
  const isFailedInText = FAILED.test(said) || FAILED_IN_TEXT.test(said) || isPermanent;
  const isFailed = failedTo !== '' || FAILED.test(subject) || isFailedInText;
  if (!isDelayed && !isFailed) return undefined;
  // Anyone can write such a subject, so that the text must say it, too.
  const isSaid = isFailedInText || DELAYED.test(said);
  if (!isKnown && !isOther && !isSaid) return undefined;
  const reply =
    /^.*(?:\b[45]\d\d[ -]|#?\b[45]\.\d{1,3}\.\d{1,3}\b).*$/m.exec(own)?.[0] ?? mail.subject ?? '';
  const recipient = failedTo || own.replace(SENDER_LINE, '').match(ADDRESS)?.[0];
  return { isFinal: !isDelayed, ids: idLinesIn(text), reply, recipient };
}
