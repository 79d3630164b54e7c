import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readFormData } from '@/lib/staff/forms/posted-form';
import { rosterProblems } from '@/lib/staff/roster/correction-form';
import { uploadMembers } from '@/lib/staff/roster/update-members';

export const POST = adminAction(async (staff, request) => {
  const result = await uploadMembers(await readFormData(request), staff);
  if (result === 'uploaded') return seeOther('/staff/roster#update');
  const query = problemQuery(rosterProblems, result.problems);
  return seeOther(`/staff/roster?${query}#problems`);
});
