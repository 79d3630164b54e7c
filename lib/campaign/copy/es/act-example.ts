import type { actExample as en } from '../en/act-example';

export const actExample: typeof en = {
  title: 'Un ejemplo inventado',
  label:
    'No es una persona real. Muestra en términos generales cómo funciona la ley. No es asesoría legal, y una pequeña diferencia puede cambiar la respuesta.',
  story: [
    'Suponga que un hombre obliga a una mujer a trabajar para él y se queda con lo que ella gana. También la obliga a abrir cuentas bancarias con papeles falsos. La descubren, y un tribunal federal la condena por fraude. En el fraude no hubo fuerza ni amenaza de fuerza. En los mismos años un tribunal estatal la condena por robar en una tienda.',
    'Más tarde es libre y quiere estudiar enfermería. En cada verificación de antecedentes aparecen las dos condenas.',
  ],
  mayTitle: 'Lo que la ley puede hacer por ella',
  may: [
    'Puede pedir al tribunal federal que la condenó que anule la condena por fraude. También puede pedirlo un abogado en su nombre. El delito es federal y no violento, así que el tribunal puede examinarlo.',
    'Debe demostrar que es más probable que improbable que el fraude fuera un resultado directo de la trata. Según lo que leímos, debe tenerse en cuenta la declaración jurada de un proveedor de servicios o de un profesional clínico.',
    'También puede pedir que se elimine el registro del arresto federal.',
    'Si estuvo en prisión por el fraude, puede pedir una pena más corta.',
  ],
  mayNotTitle: 'Lo que no hace por ella',
  mayNot: [
    'No promete nada. El tribunal puede decir que no.',
    'La condena por robar en una tienda se queda. Es un antecedente estatal, y solo la ley de ese estado puede servir.',
    'No paga un abogado, hasta donde hemos hallado.',
    'Si él la hubiera obligado a herir a alguien, esa condena no se podría anular, aunque la forzara. Lo más que podría pedir es una pena más corta, y no si la víctima era menor de edad.',
    'Las multas y el dinero debido a las víctimas se mantenían en el texto de 2025. No hemos leído esa parte de la ley.',
  ],
};
