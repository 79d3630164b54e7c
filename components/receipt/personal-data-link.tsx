import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = {
  language: Language;
  token: string;
  /** This browser may read the message as it is. */
  open: boolean;
};

/** To everything held; whoever shares the computer is to know while it needs no proof. */
export function PersonalDataLink({ language, token, open }: Props) {
  const { record, unlock } = copy(language).personalData;
  return (
    <>
      <p>
        <a href={`/${language}/receipt/${token}/your-data`}>{record.link}</a>
      </p>
      {open && <p className="small">{unlock.openHere}</p>}
    </>
  );
}
