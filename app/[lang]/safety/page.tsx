import { Bullets, Paragraphs } from '@/components/campaign/text-parts';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { copy } from '@/lib/campaign/copy';
import { hotline } from '@/lib/campaign/hotline';
import type { Language } from '@/lib/campaign/languages';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).safety;
  return pageMetadata({ language, path: '/safety', title, description });
}

/**
 * Safety page: how to leave, what remains, whom to talk to, and what to consider before writing.
 */
export default async function Safety(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { safety } = copy(language);
  return (
    <Page language={language} path="/safety">
      <div className="hung">
        <h1>{safety.title}</h1>
        <p className="lead">{safety.lead}</p>
        <h2>{safety.leavingTitle}</h2>
        <Bullets items={safety.leaving} />
        <section className="callout" aria-labelledby="talk">
          <h2 id="talk">{safety.hotlineTitle}</h2>
          <HotlineWays language={language} />
          <Paragraphs text={safety.hotline} />
        </section>
        <h2>{safety.historyTitle}</h2>
        <div>
          <Paragraphs text={safety.history} />
        </div>
        <h2 id="writing">{safety.writingTitle}</h2>
        <Bullets items={safety.writing} />
        <p>
          <a href={`/${language}/privacy`}>{safety.writingLink}</a>
        </p>
      </div>
    </Page>
  );
}

/** Phone, text, and chat of the Hotline. */
function HotlineWays({ language }: { language: Language }) {
  const { safety } = copy(language);
  return (
    <ul className="hotline-ways">
      <li>
        <a href={`tel:+${hotline.phone.replaceAll('-', '')}`}>{safety.call(hotline.phone)}</a>
      </li>
      <li>
        <a href={`sms:${hotline.textNumber}`}>
          {safety.text(hotline.textWord, hotline.textNumber)}
        </a>
      </li>
      <li>
        <a href={hotline.chat}>{safety.chat}</a>
      </li>
      <li>{safety.tty}</li>
      <li>{safety.emergency}</li>
    </ul>
  );
}
