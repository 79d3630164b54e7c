import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { questionsAbout } from '@/components/campaign/act-parts';
import { endOf } from '@/components/campaign/ended-ask';
import { Landing } from '@/components/campaign/landing';
import { ActNow, plainScript } from '@/components/campaign/ways-to-act';
import { StartForm } from '@/components/embed/start-form';
import { CallScript } from '@/components/lookup/call-script';
import { CallLead } from '@/components/lookup/result';
import { AlreadyWritten } from '@/components/write/check-parts';
import {
  BeforeStart,
  BeforeYouWrite,
  CookieNotice,
  closedNote,
} from '@/components/write/start-parts';
import {
  type CampaignState,
  invitesMessages,
  mayAskOffices,
  writingState,
} from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import type { Journey } from '@/lib/messages/read-journey';
import { rereadEnv } from '@/lib/platform/env';

const live = {
  MAIL_LIVE: 'yes',
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'campaign@example.org',
  OPERATOR_NAME: 'Example Group',
  OPERATOR_ADDRESS: '1 Example Street',
  OPERATOR_CONTACT: 'contact@example.org',
};

/** Sets the mail mode of this process, as its environment would. */
function setMode(mode: 'live' | 'capture') {
  vi.unstubAllEnvs();
  if (mode === 'live') for (const [name, value] of Object.entries(live)) vi.stubEnv(name, value);
  rereadEnv();
}
beforeEach(() => setMode('live'));
afterAll(() => setMode('capture'));

/** The text of a page, with the entities that React writes. */
const has = (html: string, text: string) =>
  html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').includes(text);

const state = (change: Partial<CampaignState>) =>
  ({ edition: '2024-bill', open: true, outdatedAccepted: undefined, ...change }) as CampaignState;

test.each([
  ['live', {}, 'outdated'],
  ['live', { open: false }, 'outdated'],
  ['live', { open: false, opensAt: new Date() }, 'outdated'],
  ['live', { outdatedAccepted: '2024-bill' }, 'open'],
  ['live', { outdatedAccepted: '2024-bill', open: false }, 'closed'],
  ['live', { edition: '2026-law' }, 'open'],
  ['live', { edition: '2026-law', open: false }, 'closed'],
  ['capture', {}, 'open'],
  ['capture', { open: false }, 'outdated'],
  ['capture', { edition: '2026-law', open: false }, 'closed'],
] as const)('in %s mode, with %o, writing is %s', (mode, change, expected) => {
  setMode(mode);
  expect(writingState(state(change))).toBe(expected);
});

test('no one is sent to an office with an ask that is over, in test mode either, unless accepted', () => {
  for (const mode of ['live', 'capture'] as const) {
    setMode(mode);
    expect(mayAskOffices(state({}))).toBe(false);
    expect(mayAskOffices(state({ outdatedAccepted: '2024-bill' }))).toBe(true);
    expect(mayAskOffices(state({ edition: '2026-law' }))).toBe(true);
  }
});

test('visitors are invited to write only while messages are accepted and the ask is open', () => {
  expect(invitesMessages(state({ edition: '2026-law' }))).toBe(true);
  expect(invitesMessages(state({ edition: '2026-law', open: false }))).toBe(false);
  expect(invitesMessages(state({}))).toBe(false);
  expect(invitesMessages(state({ outdatedAccepted: '2024-bill' }))).toBe(true);
});

describe.each(languages)('in %s', (language) => {
  const words = edition('2024-bill', language);
  const { endedAsk, home, lookup, share, site, write } = copy(language);
  const landing = (props: Partial<Parameters<typeof Landing>[0]> = {}, isStored?: true) =>
    renderToStaticMarkup(
      createElement(Landing, { language, words: { ...words, isStored }, ...props }),
    );
  const ended = { past: '2024-bill', isEnded: true } as const;

  test('the landing page asks for something only while the ask is open', () => {
    expect(landing()).toContain(`<h1>${words.headline}</h1>`);
    const over = landing(ended);
    expect(over).toContain(`<h1>${endedAsk.headline}</h1>`);
    expect(over).not.toContain(words.headline);
    expect(over).not.toContain('<form');
    expect(over).not.toContain(`/${language}/share`);
    expect(over).not.toContain(words.ask);
    expect(landing(ended, true)).toContain(`<h1>${endedAsk.title}</h1>`);
  });

  test('in test mode, the texts of an ended ask are complete, in the past, and send no one to an office', () => {
    setMode('capture');
    const over = landing(ended);
    expect(over).toContain(`<h1>${words.headline}</h1>`);
    expect(over).toContain(home.steps.titlePast);
    expect(over).not.toContain(`>${home.steps.title}<`);
    for (const line of [words.ask, ...words.letter, endOf('2024-bill', language)]) {
      expect(has(over, line), line).toBe(true);
    }
    expect(over).toContain(home.steps.call.scriptPast);
    expect(over).toContain(home.steps.write.draftPast);
    expect(over).not.toContain('<form');
    for (const page of ['lookup', 'write', 'share']) {
      expect(over).not.toContain(`href="/${language}/${page}"`);
    }
  });

  test('an ended ask that an admin accepted is told in the past, with its buttons', () => {
    const past = { past: '2024-bill' } as const;
    const now = renderToStaticMarkup(createElement(ActNow, { language, words, ...past }));
    for (const page of [landing(past), now]) {
      expect(page).toContain(`<h2 id="act">${home.steps.titlePast}</h2>`);
      expect(page).toContain(endOf('2024-bill', language));
      expect(page).toContain(`href="/${language}/lookup"`);
      expect(page).toContain(`href="/${language}/write"`);
    }
    expect(landing()).toContain(`<h2 id="act">${home.steps.title}</h2>`);
  });

  test('while no messages are accepted, the landing page offers calls alone', () => {
    const closed = landing({ open: false });
    const now = renderToStaticMarkup(createElement(ActNow, { language, words, open: false }));
    for (const text of [home.writeInstead, home.steps.write.title, home.steps.write.button]) {
      expect(landing()).toContain(text);
      expect(closed).not.toContain(text);
      expect(now).not.toContain(text);
    }
    expect(closed).toContain(`<h3>${site.pages.lookup}</h3>`);
    expect(closed).not.toContain(home.steps.call.title);
  });

  test('the note of a closed campaign names the opening, if staff set one', () => {
    const settings = { timeZone: 'America/New_York' } as CampaignState['settings'];
    const opensAt = new Date('2027-01-15T14:00:00Z');
    expect(closedNote(state({ settings, opensAt: undefined }), language)).toBe(write.closed);
    expect(closedNote(state({ settings, opensAt }), language)).toContain('2027');
  });

  test('the page before the journey leads to the form only while messages are accepted', () => {
    const beforePage = (open: boolean) => {
      const campaign = state({ edition: '2026-law', open });
      return renderToStaticMarkup(createElement(BeforeStart, { language, campaign }));
    };
    expect(beforePage(true)).toContain(`href="/${language}/write"`);
    expect(beforePage(true)).not.toContain(write.closed);
    expect(beforePage(false)).not.toContain(`href="/${language}/write"`);
    expect(beforePage(false)).toContain(write.closed);
  });

  test.each([true, false])(
    'a try in test mode leads to a call or to self-send only while offices may be asked: %s',
    (asks) => {
      const campaign = state({ edition: asks ? '2026-law' : '2024-bill' });
      const journey = { language, campaign } as Journey;
      const written = AlreadyWritten({ journey, district: 'TX-37', text: 'Example' });
      const pages = [
        renderToStaticMarkup(written.props.children),
        renderToStaticMarkup(createElement(BeforeYouWrite, { language, asks })),
        renderToStaticMarkup(createElement(CookieNotice, { language, asks })),
      ];
      for (const page of pages) {
        expect(/href="[^"]*(?:lookup|send-yourself)/.test(page)).toBe(asks);
      }
      expect(pages[0]).toContain('Example');
    },
  );

  test('a call is suggested only if there is someone to call and an open ask', () => {
    const lead = (count: number, isEnded: boolean) =>
      renderToStaticMarkup(createElement(CallLead, { language, count, isEnded }));
    expect(lead(1, false)).toContain(lookup.found.lead);
    expect(lead(0, false)).toBe('');
    expect(lead(3, true)).toBe('');
  });

  test('the script of an ended ask is called the campaign’s, with how it ended', () => {
    const office = { name: 'Pat Example', chamber: 'house', state: 'TX' } as const;
    const shared = { language, office, edition: words, town: undefined };
    const script = (howItEnded?: string) =>
      renderToStaticMarkup(
        createElement(CallScript, { ...shared, carriedIt: false, open: false, howItEnded }),
      );
    expect(script()).toContain(lookup.script.title);
    const over = script(endOf('2024-bill', language));
    expect(over).toContain(lookup.script.titlePast);
    expect(over).toContain(endOf('2024-bill', language));
    expect(over).not.toContain(lookup.script.note);
    expect(over).toContain('H.R. 7137');
  });

  test('no question explains how to call once offices may not be asked', () => {
    const all = questionsAbout(words, language);
    const without = questionsAbout(words, language, false);
    expect(all.length - without.length).toBe(1);
    expect(without.some(({ forCallers }) => forCallers)).toBe(false);
  });

  test('the start form in a frame names the request as ours, and an ended campaign as ended', () => {
    const form = (props: Pick<Parameters<typeof StartForm>[0], 'ended' | 'isPast'>) =>
      renderToStaticMarkup(createElement(StartForm, { language, words, ...props }));
    expect(form({})).toContain(home.steps.title);
    expect(form({ isPast: true })).toContain(home.steps.titlePast);
    const over = form({ ended: '2024-bill', isPast: true });
    expect(over).toContain(`<h1>${endedAsk.title}</h1>`);
    expect(over).not.toContain(share.frameName);
  });

  test.each(shippedNames)(
    'the script of %s before a lookup claims no chamber for a caller',
    (of) => {
      const script = plainScript(language, edition(of, language)).join(' ');
      const { member, senator } = home.steps.blanks;
      const isSenates = script.includes('S. 4214');
      expect(isSenates).toBe(of === '2024-bill');
      expect(script).toContain(isSenates ? senator : member);
      expect(script).not.toMatch(/me representa en (?:el Senado|la Cámara)/);
      if (isSenates) expect(script).toMatch(/Senator \(last name\)|en el Senado/);
    },
  );
});
