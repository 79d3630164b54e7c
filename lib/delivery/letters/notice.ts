import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import type { NoticeKind } from '@/lib/platform/db';
import { htmlPage } from './html-page';

/** These lead to the page with the button that confirms; all others to the receipt. */
export function asksToConfirm(kind: NoticeKind): boolean {
  return kind === 'confirm' || kind === 'reminder';
}

/**
 * Mail to the supporter about their message. It repeats neither the text nor a name, names no office
 * and no server's words: others may read along.
 * @param link the whole address of the page to open.
 */
export function composeNotice(notice: {
  kind: NoticeKind;
  language: Language;
  reference: string;
  link: string;
  /** Somebody reads what is answered to it. */
  answered?: boolean;
  /** Of what staff rejected: the kind of reason, whose sentence names nobody. */
  rejectedCode?: string | null;
}) {
  const words = copy(notice.language).mail;
  const own = words[notice.kind];
  const paragraphs = [
    own.opening,
    ...whyRejected(notice),
    `${own.next}\n${notice.link}`,
    own.reference(notice.reference),
    own.notYou,
    `${words.keepPrivate} ${notice.answered ? words.reply : words.noReply}`,
  ];
  return {
    sender: words.sender,
    subject: own.subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: htmlPage(paragraphs, notice.language, true),
  };
}

/** What staff added in their own words stands on the receipt alone. */
function whyRejected({ kind, rejectedCode, language }: Parameters<typeof composeNotice>[0]) {
  if (kind !== 'rejected' || !isRejectionCode(rejectedCode)) return [];
  const { sentences, why, again } = copy(language).rejections;
  return [`${why(sentences[rejectedCode])} ${again}`];
}
