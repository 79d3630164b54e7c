import { bodyKind, problemJson } from '@/lib/platform/answers';
import { answerForm } from './answer-form';
import { answerJson } from './answer-json';

/** One route for the plain form of the journey and for programs. */
export async function POST(request: Request): Promise<Response> {
  const kind = bodyKind(request.headers);
  if (kind === 'json') return answerJson(request);
  if (kind === 'form') return answerForm(request);
  return problemJson({
    status: 415,
    title: 'Send application/json or a form',
    problems: { form: 'content_type' },
  });
}
