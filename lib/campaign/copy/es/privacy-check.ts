import { plural } from '@/lib/campaign/languages';
import type * as en from '../en';

export const privacyCheck: typeof en.privacyCheck = {
  title: 'Antes de enviar: esto podría identificarle a usted o a otra persona',
  lead: (count) =>
    `Los mensajes no son confidenciales y las oficinas los guardan. Revise otra vez ${plural('es', count, { one: 'una parte', other: `${count} partes` })} de lo que escribió:`,
  marked: 'marcado:',
  markedEnd: '(fin del texto marcado)',
  more: (count) => `Y ${count} más del mismo tipo.`,
  change: 'Cambiar mi mensaje',
  keep: 'También puede enviarlo como está.',
  limits:
    'Nuestro servidor hizo esta revisión de forma automática. Puede equivocarse, y no guarda el resultado.',
  reminder: (count) =>
    plural('es', count, {
      one: 'Una parte de su mensaje podría identificar a alguien.',
      other: `${count} partes de su mensaje podrían identificar a alguien.`,
    }),
  reminderLink: 'Revisar otra vez',
  kinds: {
    phone: {
      label: 'Un número de teléfono',
      advice:
        'Quien lea el mensaje puede llamar. Si nos dio el suyo, las oficinas lo reciben por separado.',
    },
    email: {
      label: 'Una dirección de correo electrónico',
      advice:
        'Puede llevar a las cuentas de alguien. Las oficinas reciben su dirección de correo por separado.',
    },
    link: {
      label: 'Un enlace o el nombre de una cuenta',
      advice:
        'Puede llevar hasta usted o a una página con el nombre de alguien. Mejor cuéntelo con sus palabras.',
    },
    street: {
      label: 'Una dirección',
      advice: 'Muestra dónde vive o vivió usted u otra persona. Basta con la ciudad o el estado.',
    },
    birth: {
      label: 'Una fecha de nacimiento',
      advice:
        'Junto con un nombre, puede dar acceso a datos privados. Basta con “cuando era joven”.',
    },
    case_number: {
      label: 'Un número de caso, de informe o de documento',
      advice:
        'Cualquiera puede usarlo para buscar el expediente. Basta con “mi caso”. Si sigue abierto, hable con un abogado antes de escribir sobre él.',
    },
    minor: {
      label: 'Una niña, un niño o alguien menor de 18 años',
      advice:
        'Un nombre o una edad puede identificar a un menor, o a usted si tiene menos de 18 años. Puede quitarlo. Basta con “un menor de mi familia”.',
    },
    name: {
      label: 'El nombre de alguien',
      advice:
        'Alguien podría encontrar a la persona que usted nombra, o esa persona podría enterarse de que usted escribió. Basta con “alguien que conocí”.',
    },
  },
};
