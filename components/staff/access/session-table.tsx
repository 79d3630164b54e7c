import type { OwnSession } from '@/lib/staff/access/sessions';
import { When } from '../when';

/** Where one is signed in, with a way to end each. */
export function SessionTable({ sessions }: { sessions: OwnSession[] }) {
  return (
    <>
      <table className="staff-table stacked">
        <caption>Where you are signed in. A session ends by itself after 12 hours.</caption>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Since</th>
            <th scope="col">From network</th>
            <th scope="col">End</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, browser, createdAt, network, isThis }) => (
            <tr key={id}>
              <th scope="row">{browser}</th>
              <td data-label="Since">
                <When at={createdAt} />
              </td>
              <td data-label="From network">{network ?? 'not known'}</td>
              <td data-label="End">
                {isThis ? 'This session' : <EndForm id={id} browser={browser} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <form method="post" action="/staff/account/sessions/end">
          <input type="hidden" name="session" value="others" />
          <button className="quiet" type="submit">
            Sign out everywhere else
          </button>
        </form>
      )}
    </>
  );
}

function EndForm({ id, browser }: { id: string; browser: string }) {
  return (
    <form method="post" action="/staff/account/sessions/end">
      <input type="hidden" name="session" value={id} />
      <button className="quiet" type="submit">
        Sign out <span className="hidden">{browser}</span>
      </button>
    </form>
  );
}
