import type { EditionWords } from '../edition-parts';
import type { Language } from '../languages';
import { whatTraffickingIs } from '../law-sources';

/** Questions that every edition answers in the same words. */
export const generalQuestions: Record<Language, EditionWords['questions']> = {
  en: [
    {
      question: 'What is human trafficking?',
      answer:
        'Trafficking means being forced, tricked, or coerced into something a person would not otherwise do, such as commercial sex, or work without the pay or conditions that were promised. When a minor is in commercial sex, it is trafficking even without force. No one has to be moved anywhere.',
      source: whatTraffickingIs.en,
    },
    {
      question: 'Why call first?',
      answer:
        'It is quick, and you can ask right away where your member of Congress stands. The person who answers is usually on the staff and will pass your request along. A message then puts it in writing.',
    },
  ],
  es: [
    {
      question: '¿Qué es la trata de personas?',
      answer:
        'La trata es obligar, engañar o coaccionar a alguien para que haga algo que de otro modo no haría, como actos sexuales comerciales, o un trabajo sin la paga o las condiciones prometidas. Si una persona menor de edad está en actos sexuales comerciales, es trata aunque no haya fuerza. No hace falta llevar a la persona a otro lugar.',
      source: whatTraffickingIs.es,
    },
    {
      question: '¿Por qué llamar primero?',
      answer:
        'Es rápido, y usted puede preguntar enseguida qué posición tiene su congresista. Suele contestar alguien del personal, que transmite su pedido. Después, un mensaje lo deja por escrito.',
    },
  ],
};
