import { type Chamber, text, type ValueType, valueTypesOf } from './value-types';

/** Number of occurrences: once, at most once, at least once, any number. */
export type Times = '1' | '?' | '+' | '*';

export type SchemaRule = { name: string; times: Times } & ({ value: ValueType } | { group: Group });

export type Group = {
  children: SchemaRule[];
  /** Whether the children must have this order; otherwise any order is allowed. */
  ordered?: boolean;
  /** At least one of these is required; several must be in this order. */
  someOf?: string[];
};

const has = (name: string, times: Times, value: ValueType): SchemaRule => ({ name, times, value });
const group = (
  name: string,
  times: Times,
  children: SchemaRule[],
  more: Partial<Group> = {},
): SchemaRule => ({
  name,
  times,
  group: { children, ...more },
});

/** Rules that a document of version 2.0 must meet to be accepted by the gateway of a chamber. */
export function documentRules(chamber: Chamber): SchemaRule {
  const is = valueTypesOf(chamber);
  const agentContact = group('DeliveryAgentContact', '1', [
    has('DeliveryAgentContactName', '1', text(6)),
    has('DeliveryAgentContactEmail', '1', is.email),
    has('DeliveryAgentContactPhone', '1', is.phone),
  ]);
  const organizationContact = group('OrganizationContact', '?', [
    has('OrganizationContactName', '?', text(2)),
    has('OrganizationContactEmail', '?', is.email),
    has('OrganizationContactPhone', '?', is.phone),
  ]);
  const delivery = group('Delivery', '1', [
    has('DeliveryId', '1', is.deliveryId),
    has('DeliveryDate', '1', is.date),
    has('DeliveryAgent', '1', text(4)),
    has('DeliveryAgentAckEmailAddress', '1', is.email),
    agentContact,
    has('Organization', '?', text(6)),
    organizationContact,
    has('OrganizationAbout', '?', text(6)),
    has('CampaignId', '1', text(2)),
  ]);
  const recipient = group('Recipient', '1', [
    has('MemberOffice', '1', is.office),
    has('IsResponseRequested', '?', is.eitherCase),
    has('NewsletterOptIn', '?', is.eitherCase),
  ]);
  const constituent = group('Constituent', '1', [
    has('Prefix', '1', is.prefix),
    has('FirstName', '1', text(1)),
    has('MiddleName', '?', text(1)),
    has('LastName', '1', text(1)),
    has('Suffix', '?', text(1)),
    has('Title', '?', text(1)),
    has('ConstituentOrganization', '?', is.short),
    has('Address1', '1', text(3)),
    has('Address2', '?', is.short),
    has('Address3', '?', is.short),
    has('City', '1', text(3)),
    has('StateAbbreviation', '1', is.state),
    has('Zip', '1', is.zip),
    has('Phone', '?', is.phone),
    has('AddressValidation', '?', is.yesNo),
    has('Email', '1', is.email),
    has('EmailValidation', '?', is.yesNo),
  ]);
  const bill = group('Bill', '*', [
    has('BillCongress', '?', is.number),
    has('BillTypeAbbreviation', '?', is.bill),
    has('BillNumber', '?', is.number),
  ]);
  const message = group(
    'Message',
    '1',
    [
      has('Subject', '1', text(6)),
      group('LibraryOfCongressTopics', '1', [has('LibraryOfCongressTopic', '+', is.topic)]),
      group('Bills', '?', [bill]),
      has('ProOrCon', '?', is.stance),
      has('MoreInfo', '?', is.link),
      has('OrganizationStatement', '?', is.statement),
      has('ConstituentMessage', '?', is.statement),
    ],
    { someOf: ['OrganizationStatement', 'ConstituentMessage'] },
  );
  const version = has('CWCVersion', '1', is.version);
  const inside = [version, delivery, recipient, constituent, message];
  return group('CWC', '1', inside, { ordered: true });
}
