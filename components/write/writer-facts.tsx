import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Writer, writerName } from '@/lib/delivery/letters/letter';
import { screenPath } from '@/lib/messages/journey';

/** What goes along with every letter, and the way back to change it. */
export function WriterFacts({ language, writer }: { language: Language; writer: Writer }) {
  const { check, change, address } = copy(language).write;
  const { email, phone, street, street2, city, state, zip } = writer;
  const groups = [
    {
      title: check.you,
      lines: [writerName(writer), email, phone],
      href: `${screenPath(language, 'message')}#prefix`,
    },
    {
      title: address.title,
      lines: [street, street2, `${city}, ${state} ${zip}`],
      href: screenPath(language, 'address'),
    },
  ];
  return (
    <div className="callout">
      {groups.map(({ title, lines, href }) => (
        <section key={title} className="facts">
          <h2>{title}</h2>
          <p dir="auto">{lines.filter(Boolean).join('\n')}</p>
          <p>
            <a href={href}>
              {change} <span className="hidden">({title})</span>
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}
