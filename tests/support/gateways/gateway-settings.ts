/** Settings under which both stub gateways know this site; the House's gateway is at `url`. */
export function gatewaySettings(url = 'http://127.0.0.1:4600'): Record<string, string> {
  return {
    HOUSE_CWC_KEY: 'house-test-key',
    HOUSE_CWC_AGENT: 'Example Campaign',
    HOUSE_CWC_URL: url,
    SENATE_CWC_KEY: 'senate-test-key',
    SENATE_CWC_AGENT: 'Example Campaign (Senate)',
    SENATE_CWC_URL: `${url}/api`,
    CWC_ACK_EMAIL: 'ack@example.org',
    CWC_CONTACT_NAME: 'Sample Contact',
    CWC_CONTACT_EMAIL: 'contact@example.org',
    CWC_CONTACT_PHONE: '202-555-0100',
  };
}
