import { answerByKind } from '@/lib/platform/answers';
import { answerForm } from './answer-form';
import { answerJson } from './answer-json';

/** Lookups by the plain form and by programs. */
export function POST(request: Request): Promise<Response> {
  return answerByKind(request, { json: answerJson, form: answerForm });
}
