import type { Chamber } from './value-types';

/**
 * Valid document about an invented person, in the order of the documentation and with every
 * element.
 */
export function sampleDocument(chamber: Chamber, id: string): string {
  const house = chamber === 'house';
  return `<?xml version="1.0" encoding="UTF-8"?>
<CWC>
  <CWCVersion>2.0</CWCVersion>
  <Delivery>
    <DeliveryId>${id}</DeliveryId>
    <DeliveryDate>20261124</DeliveryDate>
    <DeliveryAgent>${house ? 'Example Campaign' : 'Example Campaign (Senate)'}</DeliveryAgent>
    <DeliveryAgentAckEmailAddress>ack@example.org</DeliveryAgentAckEmailAddress>
    <DeliveryAgentContact>
      <DeliveryAgentContactName>Robin Contact</DeliveryAgentContactName>
      <DeliveryAgentContactEmail>contact@example.org</DeliveryAgentContactEmail>
      <DeliveryAgentContactPhone>202-555-0100</DeliveryAgentContactPhone>
    </DeliveryAgentContact>
    <Organization>Example Campaign</Organization>
    <OrganizationContact>
      <OrganizationContactName>Robin Contact</OrganizationContactName>
      <OrganizationContactEmail>contact@example.org</OrganizationContactEmail>
      <OrganizationContactPhone>202-555-0100</OrganizationContactPhone>
    </OrganizationContact>
    <OrganizationAbout>A campaign that exists in tests only.</OrganizationAbout>
    <CampaignId>example-campaign-pro</CampaignId>
  </Delivery>
  <Recipient>
    <MemberOffice>${house ? 'HTX37' : 'STX01'}</MemberOffice>
    <IsResponseRequested>Y</IsResponseRequested>
    <NewsletterOptIn>N</NewsletterOptIn>
  </Recipient>
  <Constituent>
    <Prefix>Ms.</Prefix>
    <FirstName>Sam</FirstName>
    <MiddleName>Q</MiddleName>
    <LastName>Sample</LastName>
    <Suffix>Jr.</Suffix>
    <Title>Gardener</Title>
    <ConstituentOrganization>Example Garden</ConstituentOrganization>
    <Address1>1 Example Street</Address1>
    <Address2>Floor 2</Address2>
    <Address3>Back door</Address3>
    <City>Austin</City>
    <StateAbbreviation>TX</StateAbbreviation>
    <Zip>78704-0001</Zip>
    <Phone>202-555-0101</Phone>
    <AddressValidation>N</AddressValidation>
    <Email>sam@example.org</Email>
    <EmailValidation>N</EmailValidation>
  </Constituent>
  <Message>
    <Subject>About the Act</Subject>
    <LibraryOfCongressTopics>
      <LibraryOfCongressTopic>Crime and Law Enforcement</LibraryOfCongressTopic>
    </LibraryOfCongressTopics>
    <Bills>
      <Bill>
        <BillCongress>119</BillCongress>
        <BillTypeAbbreviation>${house ? 'hr' : 'S.'}</BillTypeAbbreviation>
        <BillNumber>1</BillNumber>
      </Bill>
    </Bills>
    <ProOrCon>Pro</ProOrCon>
    <MoreInfo>https://example.org/act</MoreInfo>
    <OrganizationStatement>What the campaign says.</OrganizationStatement>
    <ConstituentMessage>What the writer says.</ConstituentMessage>
  </Message>
</CWC>
`;
}

export type Edit = (xml: string) => string;

/**
 * Element with its tags.
 * @throws if it does not occur exactly once
 */
function find(xml: string, name: string): string {
  const found = [...xml.matchAll(new RegExp(`<${name}>[^]*?</${name}>`, 'g'))];
  if (found.length !== 1) throw new Error(`${found.length} times <${name}>`);
  return found[0]?.[0] ?? '';
}

export const set =
  (name: string, value: string): Edit =>
  (xml) =>
    xml.replace(find(xml, name), () => `<${name}>${value}</${name}>`);

export const without =
  (...names: string[]): Edit =>
  (xml) =>
    names.reduce((rest, name) => rest.replace(find(rest, name), ''), xml);

export const after =
  (name: string, added: string): Edit =>
  (xml) => {
    const there = find(xml, name);
    return xml.replace(there, () => `${there}\n${added}`);
  };

/** Moves an element to the position after another. */
export const move =
  (name: string, behind: string): Edit =>
  (xml) =>
    after(behind, find(xml, name))(without(name)(xml));

export const replace =
  (from: string, to: string): Edit =>
  (xml) => {
    if (!xml.includes(from)) throw new Error(`${from} is not there`);
    return xml.replace(from, () => to);
  };
