import { adminAction } from '@/lib/staff/access/staff-action';
import { writeAddressFile } from '@/lib/staff/offices/address-import';

export const GET = adminAction(async () => {
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="office-addresses.csv"',
    'cache-control': 'no-store',
  };
  return new Response(await writeAddressFile(), { headers });
});
