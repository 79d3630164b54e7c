import type { RejectionCode } from '../../rejection-codes';
import type { rejections as en } from '../en/rejections';

const sentences: Record<RejectionCode, string> = {
  threat:
    'Se lee como si alguien pudiera salir lastimado. No transmitimos cartas que puedan ser una amenaza.',
  insults:
    'Insulta a otras personas. No transmitimos cartas con palabras que atacan a alguien por ser quien es.',
  names_others:
    'Dice quiénes son otras personas, y por ella podrían hallarlas o dañarlas. Una carta sin sus nombres ni sus datos sí puede salir.',
  spam: 'Anuncia algo, o el mismo texto llegó muchas veces.',
  not_about_act: 'No trata de la ley por la que existe esta campaña.',
  false_name: 'Quizá se escribió en nombre de otra persona.',
  unreadable: 'No pudimos entender lo que dice.',
  asked_by_writer: 'Usted nos pidió que no la transmitiéramos.',
  other: 'Por un motivo que el personal escribió para usted.',
};

export const rejections: typeof en = {
  sentences,
  why: (sentence) => `Por qué: ${sentence}`,
  added: (words) => `El personal escribió: ${words}`,
  again: 'Puede escribir de nuevo, con otras palabras.',
};
