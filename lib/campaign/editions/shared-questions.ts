import type { EditionWords } from '../edition-parts';
import type { Language } from '../languages';

/** Questions with the same answers in every edition. */
export const generalQuestions: Record<Language, EditionWords['questions']> = {
  en: [
    {
      question: 'What is human trafficking?',
      answer:
        'Trafficking means forcing, tricking, or coercing someone into work or commercial sex. A minor in commercial sex is a trafficking victim, even if no one used force. It can happen without moving anyone from place to place.',
    },
    {
      question: 'Why call first?',
      answer:
        'It’s quick, and you can ask right away where your member of Congress stands. A staff member or intern usually answers and notes your request. Then you can follow up with a message.',
    },
  ],
  es: [
    {
      question: '¿Qué es la trata de personas?',
      answer:
        'La trata es explotar a alguien en el trabajo o el sexo comercial por la fuerza, con engaños o bajo coacción. Si explotan a un menor de edad en el sexo comercial, es trata aunque no haya fuerza. Puede haber trata sin que lleven a la persona a otro lugar.',
    },
    {
      question: '¿Por qué llamar primero?',
      answer:
        'Es rápido, y usted puede preguntar enseguida qué posición tiene su congresista. Suele contestar alguien del personal o un pasante, que anota su petición. Después, un mensaje lo deja por escrito.',
    },
  ],
};
