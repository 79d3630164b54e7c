import type { ReactNode } from 'react';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import type { Section } from '@/lib/staff/campaign/section-fields';
import { AccessSection } from './access-section';
import type { Asked } from './asked';
import { EditionChoice } from './edition-choice';
import { EmbeddingSection } from './embedding-section';
import { LimitsSection } from './limits-section';
import { OpenSection } from './open-section';
import { OrganisationSection } from './organisation-section';
import { ReadingSection } from './reading-section';
import { RetentionSection } from './retention-section';

type Props = {
  staffSettings: StaffSettings;
  /** The section whose form came back, and what was typed there. */
  kept?: string;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

const sections = {
  open: OpenSection,
  reading: ReadingSection,
  access: AccessSection,
  limits: LimitsSection,
  retention: RetentionSection,
  organisation: OrganisationSection,
  embedding: EmbeddingSection,
} satisfies Partial<Record<Section, (asked: Asked) => ReactNode>>;

/** Everything that can be set, each part with its own form. */
export function CampaignSections({ staffSettings, kept, typed, problems }: Props) {
  const errorOf = (name: string) => ({
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: 'Error:',
  });
  const askedOf = (section: Section): Asked => ({
    ...{ staffSettings, errorOf },
    typed: (name) => (kept === section ? typed[name] : undefined),
  });
  return (
    <>
      <EditionChoice {...askedOf('outdated')} />
      {Object.entries(sections).map(([section, Shown]) => (
        <Shown key={section} {...askedOf(section as Section)} />
      ))}
    </>
  );
}
