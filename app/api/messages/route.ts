import { answerByKind } from '@/lib/platform/answers';
import { answerForm } from './answer-form';
import { answerJson } from './answer-json';

/** The form of the journey, and messages from programs. */
export function POST(request: Request): Promise<Response> {
  return answerByKind(request, { json: answerJson, form: answerForm });
}
