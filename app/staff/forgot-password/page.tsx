import type { Metadata } from 'next';
import { Field } from '@/components/form/fields';
import { StaffDoor } from '@/components/staff/access/sign-in-parts';
import { mailMode } from '@/lib/platform/env';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  sentenceOf,
} from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';

type Props = { searchParams: Promise<Query> };

const title = 'Choose a new password';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function ForgottenPage({ searchParams }: Props) {
  const query = await searchParams;
  const problems = problemsIn(query, accessProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffDoor title={title} problems={problems} notice={noticeIn(query, accessNotices)}>
      {mailMode() !== 'live' && (
        <p>
          This site is in test mode, so the link is saved on our server and not emailed. An admin
          can give you a link from the team page.
        </p>
      )}
      <form method="post" action="/staff/forgot-password/ask" noValidate>
        <Field
          name="email"
          label="Email address"
          hint="The one you sign in with. The link works for one hour."
          type="email"
          autoComplete="username"
          spellCheck={false}
          width={40}
          defaultValue={typed.email}
          error={sentenceOf(problems, 'email')}
        />
        <button type="submit">Send the link</button>
        <p className="link-line">
          <a href="/staff/sign-in">Back to sign-in</a>
        </p>
      </form>
    </StaffDoor>
  );
}
