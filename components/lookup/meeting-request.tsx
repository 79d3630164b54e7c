import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { meetingRequest } from '@/lib/campaign/meeting-request';
import type { Office } from '@/lib/offices/offices';
import { officeValues } from './office-values';

type Props = {
  language: Language;
  office: Office;
  edition: Edition;
  town: string | undefined;
};

/** A request for a meeting, ready to copy. With scripts it gets a button that copies it. */
export function MeetingRequest({ language, office, edition, town }: Props) {
  const { request } = copy(language).calling;
  const values = officeValues(office, language, town ?? request.town);
  const id = `request-${office.seat}`;
  return (
    <details className="request">
      <summary>
        {request.title} <span className="hidden">({office.name})</span>
      </summary>
      <p className="small">{request.how}</p>
      <label className="hidden" htmlFor={id}>
        {request.label(office.name)}
      </label>
      <textarea
        className="input"
        id={id}
        readOnly
        rows={16}
        defaultValue={meetingRequest(edition, values)}
        data-copy={request.copy}
        data-copied={request.copied}
        data-not-copied={request.notCopied}
      />
    </details>
  );
}
