import type { actQuestions as en } from '../en/act-questions';

export const actQuestions: typeof en = {
  labor: {
    question: '¿Es solo para la trata sexual?',
    answer:
      'No. La ley usa la definición de la ley federal contra la trata. Abarca a quienes se obliga a vender sexo y a quienes se obliga a hacer otro trabajo.',
  },
  convictedFirst: {
    question: '¿Tiene que haber antes una condena para el tratante?',
    answer:
      'No, según las explicaciones de la ley que leímos. No hace falta acusar a nadie más. El texto de 2025 también lo decía.',
  },
  older: {
    question: '¿Alcanza casos de antes de la ley?',
    answer:
      'Sí, según las explicaciones que leímos. El texto de 2025 lo decía con sus propias palabras; las de la ley no las hemos leído.',
  },
  cost: {
    question: '¿Cuánto cuesta pedirlo?',
    answer:
      'El tribunal no cobra nada, y los documentos quedan bajo sello, según una explicación de la ley y según el texto de 2025. Un abogado sí puede cobrar. Algunos trabajan sin cobrar.',
  },
  denied: {
    question: '¿Y si el tribunal dice que no?',
    answer:
      'Según una explicación de la ley, se puede apelar. En el texto de 2025 el tribunal también debía dar sus razones por escrito, y tiempo para corregir lo que se pueda corregir.',
  },
};
