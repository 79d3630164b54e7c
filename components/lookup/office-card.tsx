import type { Edition, EditionName } from '@/lib/campaign/edition';
import { findSponsorship } from '@/lib/campaign/sponsors';
import type { Caller } from '@/lib/offices/calling/caller';
import type { Office } from '@/lib/offices/offices';
import { CallOutcome } from './call-outcome';
import { CallScript } from './call-script';
import { InDoubt } from './in-doubt';
import { MeetingRequest } from './meeting-request';
import { OfficeLinks } from './office-links';
import { OfficePhones } from './office-phones';
import type { Lookup } from './read-lookup';
import { roleOf } from './role';
import { SponsorLine } from './sponsor-line';

type Props = {
  lookup: Lookup;
  office: Office;
  campaign: EditionName;
  words: Edition;
  caller: Caller;
  /** Shows the script at once: on the first card, since the others hardly differ. */
  open: boolean;
};

/** One office: who and the numbers first, then what to say, how it went, and the other ways. */
export function OfficeCard({ lookup, office, campaign, words, caller, open }: Props) {
  const { language } = lookup;
  const { name, seat } = office;
  const sponsorship = findSponsorship(campaign, office.bioguide);
  const shared = { language, office, edition: words, town: caller.town };
  return (
    <article className="office" aria-labelledby={seat}>
      <div className="who">
        <h2 id={seat}>{name}</h2>
        <p className="role">{roleOf(office, language)}</p>
        <InDoubt language={language} since={office.notConfirmedSince} />
        {sponsorship && <SponsorLine language={language} sponsorship={sponsorship} />}
        <OfficePhones language={language} office={office} order={caller.order[seat]} />
      </div>
      <div className="say">
        <CallScript {...shared} carriedIt={sponsorship !== undefined} open={open} />
        <CallOutcome lookup={lookup} office={office} />
        <MeetingRequest {...shared} />
      </div>
      <OfficeLinks language={language} office={office} />
    </article>
  );
}
