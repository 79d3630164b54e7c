import { problemJson } from '@/lib/platform/answers';
import type { Problems } from './address';

/** What a program is told about a lookup with problems, by the route and by the command alike. */
export function lookupProblem(problems: Problems): Response {
  return problemJson({ status: 422, title: 'Some fields need another look', problems });
}
