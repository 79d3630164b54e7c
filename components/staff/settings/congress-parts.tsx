import { Radios } from '@/components/form/fields';
import { When } from '@/components/staff/staff-parts';
import type { ChannelState } from '@/lib/platform/db';
import { isFromEnvironment } from '@/lib/platform/env';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { FromEnvironment, SettingField, type SettingsFormState } from './settings-parts';

const entrances = [
  { value: 'test', label: 'Test: messages reach no office' },
  { value: 'production', label: 'Production: messages reach the offices' },
];

/** Keys, registered names, and contact for both online systems. */
export function CongressForm(state: SettingsFormState) {
  const { settings, problems, typed } = state;
  return (
    <form method="post" action="/staff/settings/save/congress" noValidate>
      {isFromEnvironment('CWC_ENVIRONMENT') ? (
        <FromEnvironment name="CWC_ENVIRONMENT" settings={settings} />
      ) : (
        <Radios
          name="CWC_ENVIRONMENT"
          label="Which system are the keys for?"
          options={entrances}
          defaultValue={typed.CWC_ENVIRONMENT ?? settings.CWC_ENVIRONMENT}
          error={sentenceOf(problems, 'CWC_ENVIRONMENT')}
        />
      )}
      <h3>House</h3>
      <SettingField {...state} name="HOUSE_CWC_KEY" hint="The API key that the House sent you." />
      <SettingField {...state} name="HOUSE_CWC_AGENT" hint="Exactly as in your registration." />
      <SettingField
        {...state}
        name="HOUSE_CWC_URL"
        optional
        hint="Leave it empty for the default address."
      />
      <h3>Senate</h3>
      <SettingField {...state} name="SENATE_CWC_KEY" hint="The API key that the Senate sent you." />
      <SettingField {...state} name="SENATE_CWC_AGENT" hint="Exactly as in your registration." />
      <SettingField
        {...state}
        name="SENATE_CWC_URL"
        optional
        hint="Leave it empty for the default address."
      />
      <h3>Contact for both</h3>
      <SettingField {...state} name="CWC_CONTACT_NAME" width={40} />
      <SettingField {...state} name="CWC_CONTACT_EMAIL" type="email" width={40} />
      <SettingField
        {...state}
        name="CWC_CONTACT_PHONE"
        type="tel"
        width={20}
        hint="Like 202-555-0100."
      />
      <SettingField {...state} name="CWC_ACK_EMAIL" type="email" width={40} />
      <button type="submit">Save the connection</button>
    </form>
  );
}

type CheckProps = { states: ChannelState[] };

/** Button for each chamber that checks the connection to its online system. */
export function CheckForms({ states }: CheckProps) {
  return (
    <>
      {(['house', 'senate'] as const).map((chamber) => {
        const name = chamber === 'house' ? 'House' : 'Senate';
        const state = states.find(({ channel }) => channel === `${chamber}_cwc`);
        return (
          <form key={chamber} method="post" action="/staff/settings/congress/check">
            <input type="hidden" name="chamber" value={chamber} />
            <p>
              {name}:{' '}
              {state?.listedAt ? (
                <>
                  {state.officeCodes.length} offices take part, as listed{' '}
                  <When at={state.listedAt} />.
                </>
              ) : (
                'not connected yet.'
              )}
            </p>
            <button className="quiet" type="submit">
              Check the {name} connection
            </button>
          </form>
        );
      })}
    </>
  );
}

/** Instructions for applying for keys, with a text that the organization can send. */
export function HowToApply({ operatorName, siteUrl }: { operatorName?: string; siteUrl: string }) {
  const name = operatorName ?? '[legal name of the organization]';
  return (
    <details className="more">
      <summary>How to apply for keys</summary>
      <p>
        The House and the Senate give keys to organizations, not to individuals. You apply, sign an
        agreement, get test keys, show that your messages are correct, and get production keys.
        Expect it to take weeks. Both accept messages only from network addresses that you
        registered, so ask the person who runs the server for its fixed address. Only constituents
        may write, each to their own members.
      </p>
      <ul>
        <li>
          House: the page “Communicating With Congress” on house.gov has the agreement. Write to{' '}
          <a href="mailto:CWCVendors@mail.house.gov">CWCVendors@mail.house.gov</a>.
        </li>
        <li>
          Senate: apply at soapbox.senate.gov/registration. Questions go to{' '}
          <a href="mailto:saacwc@saa.senate.gov">saacwc@saa.senate.gov</a>. Senators take part
          voluntarily; about half do.
        </li>
      </ul>
      <p>Text that you can send to both:</p>
      <blockquote className="written">
        {`${name} asks to become a delivery agent for Communicating With Congress.

Our site, ${siteUrl}, lets constituents write to their own representative and senators. Each message names the writer, with a confirmed address. We send at most five messages per second.

Delivery agent name: ${name}
Officers: [names]
Technical contact: [name, email, phone]
Network addresses we send from: [fixed addresses of the server]
Expected volume: [messages per month]

Please send us the agreement and test keys.`}
      </blockquote>
    </details>
  );
}
