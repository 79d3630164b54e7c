import { adminAction } from '@/lib/staff/access/staff-action';
import { addConnection } from '@/lib/staff/webhooks/add-connection';
import { readActionNetworkForm, typedActionNetwork } from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction(
  addConnection({ read: readActionNetworkForm, typed: typedActionNetwork, added: 'network_added' }),
);
