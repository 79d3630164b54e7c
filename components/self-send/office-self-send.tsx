import { UnconfirmedNote } from '@/components/lookup/office-card';
import { roleOf } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { Calling } from './calling';
import { OfficeForm } from './office-form';
import { Paper } from './paper';
import { PostAddress } from './post-address';
import type { Unsigned } from './read-unsigned';

type Props = Unsigned & { language: Language; campaign: EditionName };

/** One office in its three ways; only its letter is printed. */
export function OfficeSelfSend({ language, campaign, office, address, letter }: Props) {
  const words = copy(language).selfSend;
  const { seat, name, chamber } = office;
  const shared = { language, office };
  return (
    <article className="office" id={seat} aria-labelledby={`name-${seat}`}>
      <div className="who screen">
        <h2 id={`name-${seat}`}>{name}</h2>
        <p className="role">{roleOf(office, language)}</p>
        <UnconfirmedNote language={language} since={office.notConfirmedSince} />
        <p className="chosen">{words.offices.chosen}</p>
        <h3>{words.paper.title}</h3>
        <PostAddress language={language} letter={letter} chamber={chamber} address={address} />
      </div>
      <div className="say screen">
        <h3>{words.form.title}</h3>
        <OfficeForm {...shared} />
        <h3>{words.call.title}</h3>
        <Calling {...shared} campaign={campaign} open={false} />
      </div>
      <Paper language={language} letter={letter} />
    </article>
  );
}
