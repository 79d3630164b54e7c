import type { Section } from './section-fields';

export const CAMPAIGN_PATH = '/staff/campaign';

/** Pages of the campaign's settings, one per topic, with the sections that their forms set. */
export const topics = {
  version: {
    label: 'What we ask',
    what: 'The campaign version that visitors see, and every other version.',
    sections: ['edition', 'outdated'],
  },
  look: {
    label: 'Name and look',
    what: 'Who runs the site, and how it looks.',
    sections: ['look', 'organisation'],
  },
  review: {
    label: 'Review',
    what: 'What happens before a message is sent.',
    sections: ['reading'],
  },
  writing: {
    label: 'Who may write',
    what: 'When messages are accepted, how many you want, and which websites may show the form.',
    sections: ['open', 'goal', 'embedding'],
  },
  limits: {
    label: 'Limits and sign-in',
    what: 'How much one network may send, how long people’s data is kept, and how staff sign in.',
    sections: ['limits', 'retention', 'access'],
  },
} as const satisfies Record<string, { label: string; what: string; sections: readonly Section[] }>;

export type Topic = keyof typeof topics;

export function isTopic(text: string): text is Topic {
  return Object.hasOwn(topics, text);
}

export const topicPath = (topic: Topic) => `${CAMPAIGN_PATH}/${topic}`;

/** Page whose form sets a section. */
export function sectionPath(section: Section): string {
  const names = Object.keys(topics) as Topic[];
  const found = names.find((name) =>
    (topics[name].sections as readonly Section[]).includes(section),
  );
  return found ? topicPath(found) : CAMPAIGN_PATH;
}
