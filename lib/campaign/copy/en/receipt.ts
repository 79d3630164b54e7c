import { plural } from '@/lib/campaign/languages';
import type { RejectionCode } from '@/lib/campaign/rejection-codes';

/**
 * Count of messages: "Your 3 messages are …", or "1 of your 3 messages is …" if the others differ.
 */
const some = (count: number, total: number, are: { one: string; other: string }) =>
  count === total
    ? plural('en', total, {
        one: `Your message ${are.one}`,
        other: `Your ${total} messages ${are.other}`,
      })
    : `${count} of your ${total} messages ${plural('en', count, are)}`;

/** The receipt, the supporter's private page. */
export const receipt = {
  title: 'Your message',
  description: 'The status of your message.',
  headline: {
    deleted: 'Your information was deleted',
    deleting: 'We’re deleting your information',
    confirm: 'Your message isn’t confirmed yet',
    needsYou: (count: number, total: number) =>
      some(count, total, { one: 'needs your attention', other: 'need your attention' }),
    underReview: (count: number, total: number) =>
      some(count, total, { one: 'is under review', other: 'are under review' }),
    onHold: (count: number, total: number) =>
      some(count, total, {
        one: 'is waiting until we know who holds the seat',
        other: 'are waiting until we know who holds the seats',
      }),
    onTheWay: (count: number, total: number) =>
      some(count, total, { one: 'is on its way', other: 'are on their way' }),
    saving: (count: number, total: number) =>
      some(count, total, {
        one: 'is being saved in test mode',
        other: 'are being saved in test mode',
      }),
    saved: (count: number, total: number) =>
      some(count, total, { one: 'was saved in test mode', other: 'were saved in test mode' }),
    sent: (count: number, total: number) =>
      count === total
        ? plural('en', total, {
            one: 'Your message was sent',
            other: total === 2 ? 'Both messages were sent' : `All ${total} messages were sent`,
          })
        : some(count, total, { one: 'was sent', other: 'were sent' }),
    /** For a delivery of unknown outcome about which the reader can do nothing. */
    unknown: (count: number, total: number) =>
      some(count, total, { one: 'may not have arrived', other: 'may not have arrived' }),
    notSent: (count: number, total: number) =>
      some(count, total, { one: 'was not sent', other: 'were not sent' }),
    canceled: (count: number, total: number) =>
      some(count, total, { one: 'was canceled', other: 'were canceled' }),
  },
  thanks: {
    saved:
      'Thank you. Speaking up can make a difference. We’ll email you if a message isn’t delivered.',
    selfSent: 'Thank you. Speaking up can make a difference.',
    selfSend: 'Thank you. We can’t deliver this for you. You’ll find your next step below.',
    capture: 'Test mode: messages are saved on our server. Congress does not receive them.',
    testSystem: 'Test mode: no office receives your messages.',
    confirm: 'One more step: check your email',
  },
  confirmText:
    'To confirm, open the link in our email and press the button there. We won’t send anything until you do, because anyone could have typed your email address.',
  /** If the email that asks to confirm was refused or returned. */
  confirmUndelivered: {
    title: 'We couldn’t deliver our email',
    text: 'We couldn’t deliver our email to the address you gave us, so we can’t send your message. The address may have a typo.',
    again: 'Write again with the right email address',
  },
  confirmReady: 'You’re almost done. Press the button to confirm your message.',
  confirmed: {
    confirmed: 'Thank you. Your message is confirmed.',
    already: 'You already confirmed your message. We won’t send it twice.',
    repeated:
      'We already have a message that you wrote in the last three days, so we didn’t send this one. Each person can send only one message every three days.',
    over: 'This message can no longer be confirmed.',
  },
  reason: (reason: string) => `Reason: ${reason}`,
  confirmButton: 'Confirm my message',
  reference: 'Reference',
  written: (date: string) => `Written on ${date}`,
  officesTitle: 'Status at each office',
  keep: 'Save this link or print this page. Anyone who has the link can see the page.',
  refresh: 'Refresh status',
  cancelTitle: 'Changed your mind?',
  cancelText: 'You can cancel messages that haven’t been sent yet.',
  cancel: 'Cancel unsent messages',
  canceled: (taken: number, left: number) =>
    left === 0
      ? plural('en', taken, { one: 'We canceled it.', other: 'We canceled all of them.' })
      : taken === 0
        ? 'There was nothing left to cancel.'
        : `We canceled ${taken}. We couldn’t cancel the other ${left === 1 ? 'one' : left}.`,
  erased: 'We deleted your name, contact details, and message.',
  unknown: {
    title: 'We can’t find this page',
    text: 'Check that you have the whole link. If you copied it from an email, open the email and copy it again.',
  },
  cutOff: {
    title: 'This link isn’t complete',
    text: 'Part of the link is missing or was changed. Open the email again, copy the whole link, and paste it into the address bar of your browser.',
  },
  nextTitle: 'What you can do next',
  nextCall: 'Now call, too. Each call takes about a minute.',
  callOffice: (name: string, phone: string) => `Call ${name}: ${phone}`,
  script: 'See what to say',
  technical: 'Technical details',
  close: {
    title: 'Sharing this device?',
    text: 'This link stays in your browser history, so others could open it. Use the button below to hide this page. Closing the tab isn’t enough. For the next 30 days, we’ll ask for your last name and ZIP code to open it here. After that, the link works here again.',
    /** Once the writer’s information is deleted, no name or ZIP code can open the page. */
    textErased:
      'This link stays in your browser history, so others could open it. Use the button below to hide this page. Closing the tab isn’t enough. You won’t be able to open it here for 30 days. After that, the link works here again.',
    button: 'Hide this page here for 30 days',
    closedTitle: 'This page is hidden in this browser',
    closedErased: 'The link works here again 30 days after you hid the page.',
  },
};

/** Status of a delivery as shown to the supporter. Only `accepted` may be called sent. */
export const states = {
  on_hold: {
    label: 'Under review',
    sentence: 'We won’t send this message until our staff approves it.',
  },
  on_hold_for_confirmation: {
    label: 'Needs your confirmation',
    sentence: 'We won’t send this message until you confirm it.',
  },
  on_hold_for_new_congress: {
    label: 'Waiting to learn who holds this seat',
    sentence:
      'A new Congress has begun, and we don’t know yet who holds this seat. Your message is waiting until we do.',
  },
  queued: { label: 'Waiting', sentence: 'This message is waiting in line.' },
  sending: { label: 'In progress', sentence: 'We’re working on this message now.' },
  accepted: { label: 'Sent', sentence: 'We sent this message to the office.' },
  captured: {
    label: 'Saved in test mode',
    sentence: 'We saved this message on our server. The office did not receive it.',
  },
  test_mode: {
    label: 'Saved by a test system',
    sentence: 'A test system accepted this message. The office did not receive it.',
  },
  refused: {
    label: 'Not delivered',
    sentence: 'This message was not accepted when we tried to deliver it, so it did not arrive.',
  },
  failed: {
    label: 'Not delivered',
    sentence: 'We could not deliver this message, so the office did not receive it.',
  },
  unconfirmed: {
    label: 'Delivery unknown',
    sentence:
      'Something went wrong while we were sending. This message may or may not have arrived.',
  },
  bounced: { label: 'Returned', sentence: 'This message came back to us undelivered.' },
  self_send: {
    label: 'Send it yourself',
    sentence: 'We can’t deliver this message for you.',
  },
  /** Once the ask is over, in place of what would direct the writer to an office. */
  ask_ended: {
    label: 'Not sent',
    sentence: 'This campaign has ended. Please don’t send this message.',
  },
  new_map: {
    label: 'Find your district again',
    sentence:
      'Your state’s congressional districts have changed, or may have changed, since you wrote. We don’t know who should get this message, so we did not send it. Find your members of Congress again and write to them.',
  },
  self_sent: { label: 'Sent by you', sentence: 'You told us that you sent this message.' },
  rejected: { label: 'Not sent', sentence: 'Our staff decided not to send this message.' },
  expired: { label: 'Expired', sentence: 'This message expired before we could send it.' },
  canceled: { label: 'Canceled', sentence: 'This message was canceled before we could send it.' },
};

const sentences: Record<RejectionCode, string> = {
  threat: 'Part of it could be read as a threat. We don’t send messages like that.',
  insults: 'It insults people. We don’t send messages that attack people for who they are.',
  names_others:
    'It includes other people’s names or details. To protect everyone’s privacy, including yours, we didn’t send it.',
  spam: 'It looks like advertising or spam.',
  not_about_act: 'It isn’t about this campaign. We send only messages that are.',
  false_name: 'It may have been written in someone else’s name.',
  unreadable: 'We weren’t able to read it.',
  asked_by_writer: 'You asked us not to send it.',
  other: 'Our staff explained it in a note.',
};

/** Reasons of a rejection for the writer, on the receipt and in the email. */
export const rejections = {
  sentences,
  why: (sentence: string) => `Why: ${sentence}`,
  /** Text that staff added, in their own words. */
  added: (words: string) => `Our staff wrote: ${words}`,
  again: 'You’re welcome to write a new message.',
};

/** Messages that go to a test system: no office receives them. */
export const testMode = {
  note: '(test mode: this office does not receive it)',
};
