import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = {
  language: Language;
  /** What the offices are asked to do. */
  ask?: string;
};

/** Call first, then write. */
export function WaysToAct({ language, ask }: Props) {
  const { steps } = copy(language).home;
  const ways = [
    { ...steps.call, href: `/${language}/lookup`, look: 'button' },
    { ...steps.write, href: `/${language}/before`, look: 'button quiet' },
  ];
  return (
    <section className="ways" aria-labelledby="act">
      <h2 id="act">{steps.title}</h2>
      {ask && (
        <p>
          <strong>{steps.asked}</strong> {ask}
        </p>
      )}
      <p>{steps.lead}</p>
      <ol>
        {ways.map(({ title, text, button, href, look }) => (
          <li key={href}>
            <h3>{title}</h3>
            <p>{text}</p>
            <a className={look} href={href}>
              {button}
            </a>
          </li>
        ))}
      </ol>
      <p>
        {steps.note} <a href={`/${language}/safety`}>{steps.noteLink}</a>
      </p>
    </section>
  );
}
