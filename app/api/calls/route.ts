import { answerByKind } from '@/lib/platform/answers';
import { answerForm } from './answer-form';
import { answerJson } from './answer-json';

/** "I called": counted by seat and outcome, for the plain buttons and for programs. */
export function POST(request: Request): Promise<Response> {
  return answerByKind(request, { json: answerJson, form: answerForm });
}
