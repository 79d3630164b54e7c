import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import type { NoticeKind } from '@/lib/platform/db';
import { type EmailBlock, emailHtml, emailText } from './html-body';

/** `repeated` replaces `confirm` if another message of the writer already counts. */
type NoticeName = NoticeKind | 'repeated';

const isFirst = (kind: NoticeName) => kind === 'receipt' || kind === 'confirm';

/**
 * Email to the supporter about their message. It contains no message text, names, offices, or
 * server replies, since other people may read it.
 * @param link absolute URL of the page to open.
 */
export function composeNotice(notice: {
  kind: NoticeName;
  language: Language;
  reference: string;
  link: string;
  /** Whether someone reads replies to this email. */
  answered?: boolean;
  /** For a rejected message: the reason code; its sentence names no one. */
  rejectedCode?: string | null;
  /** Text that the campaign version adds to the first email; staff keep it neutral. */
  added?: string;
}) {
  const words = copy(notice.language).mail;
  const own = words[notice.kind];
  const blocks: EmailBlock[] = [
    own.opening,
    ...whyRejected(notice),
    own.next,
    ...(isFirst(notice.kind) && notice.added ? [notice.added] : []),
    { button: own.button, link: notice.link },
    { small: own.reference(notice.reference) },
    { small: own.notYou },
    { small: `${words.keepPrivate} ${notice.answered ? words.reply : words.noReply}` },
  ];
  return {
    sender: words.sender,
    subject: own.subject,
    text: emailText(blocks),
    html: emailHtml({ language: notice.language, title: own.subject, blocks }),
  };
}

/** The reason code's sentence; staff's own text appears only on the receipt. */
function whyRejected({ kind, rejectedCode, language }: Parameters<typeof composeNotice>[0]) {
  if (kind !== 'rejected' || !isRejectionCode(rejectedCode)) return [];
  const { sentences, why, again } = copy(language).rejections;
  return [`${why(sentences[rejectedCode])} ${again}`];
}
