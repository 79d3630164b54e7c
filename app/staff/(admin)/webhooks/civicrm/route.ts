import { adminAction } from '@/lib/staff/access/staff-action';
import { addConnection } from '@/lib/staff/webhooks/add-connection';
import { readCiviCrmForm, typedCiviCrm } from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction(
  addConnection({ read: readCiviCrmForm, typed: typedCiviCrm, added: 'civicrm_added' }),
);
