/** Settings of a live site that sends by email. In test mode, letters of live channels wait. */
export const live = {
  MAIL_LIVE: 'yes',
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'campaign@example.org',
  OPERATOR_NAME: 'Example Operator',
  OPERATOR_ADDRESS: '1 Example Street, Austin TX',
  OPERATOR_CONTACT: 'contact@example.org',
};
