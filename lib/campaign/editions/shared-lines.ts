import type { EditionWords } from '@/lib/campaign/edition-parts';
import type { Language } from '@/lib/campaign/languages';
import { traffickingDefinition } from '@/lib/campaign/law-sources';

/** Lines shared by every edition's scripts and meeting requests. */
export const sharedLines = {
  en: {
    opening:
      'Hi, my name is (your name), and I live in {{town}}, {{state}}. I’m a constituent of {{title}} {{member}}.',
    reason: 'This matters to me because (say why in your own words).',
    meeting: {
      scheduler: 'Dear Scheduler:',
      request:
        'My name is [your name]. I live in {{town}}, {{state}}, and I’m a constituent. I’d like to request a short meeting with {{title}} {{member}}, or with the staff member who works on human trafficking.',
      times:
        'I’m available at these times: [first date and time], [second date and time], or [third date and time]. We could meet [in Washington, at the office closest to me, or by video call]. There will be [how many] of us.',
      reach: 'You can reach me at [phone number or email].',
      thanks: 'Thank you,\n[your name], ZIP code [your ZIP code]',
    },
    ownWords:
      'In a sentence or two, say why this matters to you and your community. You don’t have to write about yourself.',
  },
  es: {
    opening:
      'Hola, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en el Congreso.',
    reason: 'Me importa porque (diga por qué, con sus propias palabras).',
    meeting: {
      scheduler: 'A la persona encargada de la agenda de {{member}}, {{title}}:',
      request:
        'Me llamo [su nombre]. Vivo en {{town}}, {{state}}, y {{member}} me representa en el Congreso. Quisiera pedir una reunión breve con {{member}} o con quien lleve el tema de la trata en su equipo.',
      times:
        'Puedo reunirme en estas fechas: [primera fecha y hora], [segunda fecha y hora] o [tercera fecha y hora]. Podemos vernos [en Washington, en la oficina más cercana o por videollamada]. Seremos [número] personas.',
      reach: 'Mis datos de contacto: [teléfono o correo electrónico].',
      thanks: 'Gracias,\n[su nombre], código postal [su código postal]',
    },
    ownWords:
      'En una o dos frases, diga por qué esto le importa a usted y a su comunidad. No tiene que escribir sobre su propia vida.',
  },
} as const;

/** Questions with the same answers in every edition. */
export const generalQuestions: Record<Language, EditionWords['questions']> = {
  en: [
    {
      question: 'What is human trafficking?',
      answer:
        'Trafficking means forcing, tricking, or coercing someone into work or commercial sex. A minor in commercial sex is a trafficking victim, even if no one used force. Trafficking can happen without moving anyone from place to place.',
      source: traffickingDefinition,
    },
    {
      question: 'Why call first?',
      answer:
        'It’s quick, and you can ask right away where your member of Congress stands. A staff member or intern usually answers and notes your request. Then you can follow up with a message.',
      forCallers: true,
    },
  ],
  es: [
    {
      question: '¿Qué es la trata de personas?',
      answer:
        'La trata es explotar a alguien en el trabajo o el sexo comercial mediante la fuerza, el engaño o la coacción. Si explotan a un menor de edad en el sexo comercial, es trata aunque no haya fuerza. Puede haber trata sin que lleven a la persona a otro lugar.',
      source: traffickingDefinition,
    },
    {
      question: '¿Por qué llamar primero?',
      answer:
        'Es rápido, y usted puede preguntar enseguida qué posición tiene su congresista. Suele contestar alguien del personal o un pasante, que anota su petición. Después, un mensaje lo deja por escrito.',
      forCallers: true,
    },
  ],
};
