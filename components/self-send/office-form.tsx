import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Office } from '@/lib/offices/offices';

/** The way to the office's own form, with the word that it leads away from here. */
export function OfficeForm({ language, office }: { language: Language; office: Office }) {
  const words = copy(language).selfSend.form;
  const { name, contactForm, website } = office;
  const href = contactForm ?? website;
  if (!href) return <p>{words.none}</p>;
  return (
    <p>
      <a href={href} rel="noreferrer">
        {contactForm ? words.open(name) : words.site(name)}
      </a>
      <br />
      <span className="small">{words.leaves}</span>
    </p>
  );
}
