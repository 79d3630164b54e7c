import { StaffDoor } from './staff-door';

export const FIRST_LINK_OVER = 'This link does not work any more';

/** An old, used or wrong link is told plainly, with the two ways on. */
export function FirstLinkOver() {
  return (
    <StaffDoor title={FIRST_LINK_OVER}>
      <p>It makes the first staff account, works once, and only for 24 hours.</p>
      <ul>
        <li>
          If there is an account already, <a href="/staff/sign-in">sign in</a>.
        </li>
        <li>
          If not, whoever runs this site starts it again, which prints a new link, or adds somebody
          with <code>npm run staff -- add</code>.
        </li>
      </ul>
    </StaffDoor>
  );
}
