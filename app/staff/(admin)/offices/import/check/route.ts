import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { readAddressTable } from '@/lib/staff/offices/address-file';
import { keepImport, readUpload } from '@/lib/staff/offices/address-import';
import { officeProblems } from '@/lib/staff/offices/office-labels';

/**
 * Maximum size of pasted text that fits into a cookie and is returned with the problem; a file is
 * still on the person's disk.
 */
const MAX_KEPT = 1_500;

export const POST = adminAction(async (_staff, request) => {
  const { bytes, pasted, problem } = await readUpload(request);
  const read = problem ?? (await readAddressTable(bytes));
  if (typeof read !== 'string') {
    return seeOther(`/staff/offices/import/${await keepImport(read)}`, [noTypedCookie()]);
  }
  const kept = pasted.length <= MAX_KEPT ? [typedCookie({ pasted })] : [noTypedCookie()];
  return seeOther(`/staff/offices/import?${problemQuery(officeProblems, { file: read })}`, kept);
});
