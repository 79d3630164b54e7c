import { FieldFrame } from '@/components/form/field-frame';
import { Checkbox } from '@/components/form/fields';
import { When } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { MEMBERS_SOURCES } from '@/lib/offices/build/sources';
import { washingtonDay } from '@/lib/platform/time';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { isRunning, type MembersUpdate } from '@/lib/staff/roster/update-members';

type Props = { update?: MembersUpdate; isAdmin: boolean; problems: FieldProblem[] };

const phases: Record<MembersUpdate['phase'], string> = {
  waiting: 'The update is queued. It takes about a minute.',
  downloading: 'Downloading both files …',
  checking: 'Checking the files …',
  done: 'The list is up to date. What changed:',
  unreachable: 'This server could not download the files, so nothing was changed:',
  refused: 'The files did not pass our checks, so nothing was changed:',
  failed: 'Nothing was changed:',
};

/**
 * Forms that update the list with one button, or from two files if the server has no network
 * access.
 */
export function UpdateMembers({ update, isAdmin, problems }: Props) {
  const running = isRunning(update);
  return (
    <section aria-labelledby="update">
      <h2 id="update">Update the members</h2>
      {update && (
        <div
          className={
            running || update.phase === 'done' ? 'staff-notice' : 'staff-notice staff-refusal'
          }
          role="status"
        >
          <p>
            <When at={new Date(update.at)} />, {update.by}: {phases[update.phase]}
          </p>
          <Lines lines={update.lines} />
          {running && (
            <p>
              <a href="/staff/roster#update">Reload this page</a>
            </p>
          )}
        </div>
      )}
      {!isAdmin && <p>An admin can update the list.</p>}
      {isAdmin && !running && (
        <form method="post" action="/staff/roster/update">
          <p>
            We download the public list of members and of their local offices, check it, and show
            what changed. Your corrections stay.
          </p>
          <button type="submit">Update the members</button>
        </form>
      )}
      {isAdmin && (
        <details className="more" open={update?.phase === 'unreachable' || problems.length > 0}>
          <summary>Without network access: upload the two files</summary>
          <UploadForm problems={problems} />
        </details>
      )}
    </section>
  );
}

/** Maximum number of lines shown at once. */
const SHOWN = 20;

function Lines({ lines }: { lines: string[] }) {
  const more = lines.length - SHOWN;
  return (
    <ul>
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {more > 0 && <li>… and {more} more</li>}
    </ul>
  );
}

const files = [
  ['legislators', 'Members', MEMBERS_SOURCES.legislators],
  ['districtOffices', 'Local offices', MEMBERS_SOURCES.districtOffices],
] as const;

function UploadForm({ problems }: Pick<Props, 'problems'>) {
  const words = (name: string) => ({
    name,
    error: sentenceOf(problems, name),
  });
  return (
    <form method="post" action="/staff/roster/upload" encType="multipart/form-data" noValidate>
      <p>On a computer with internet access, open and save these two files. Then upload them.</p>
      <ul>
        {files.map(([name, , url]) => (
          <li key={name}>
            <a href={url}>{url}</a>
          </li>
        ))}
      </ul>
      {files.map(([name, label]) => (
        <FieldFrame key={name} {...words(name)} label={`File: ${label}`}>
          <input
            className="input"
            type="file"
            id={name}
            name={name}
            accept=".json,application/json"
            aria-describedby={sentenceOf(problems, name) ? `${name}-error` : undefined}
          />
        </FieldFrame>
      ))}
      <FieldFrame {...words('day')} label="Day you saved them">
        <input
          className="input width-20"
          type="date"
          id="day"
          name="day"
          max={washingtonDay(new Date())}
          defaultValue={washingtonDay(new Date())}
        />
      </FieldFrame>
      <Checkbox name="replaceNewer" label="Replace the current list even if it is newer" />
      <button type="submit">Check the files and update</button>
    </form>
  );
}
