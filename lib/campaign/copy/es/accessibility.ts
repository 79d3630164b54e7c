import type { accessibility as en } from '../en/accessibility';

export const accessibility: typeof en = {
  title: 'Accesibilidad',
  description:
    'Qué hace este sitio para que todas las personas puedan usarlo, y cómo avisar de una barrera.',
  lead: 'Todas las personas deberían poder leer estas páginas y escribir al Congreso desde ellas.',
  doTitle: 'Con qué puede contar',
  do: [
    'Cada página funciona solo con el teclado y sin JavaScript, y está hecha para lectores de pantalla.',
    'El texto puede ampliarse al 400% y leerse en una pantalla de 320 píxeles de ancho sin desplazarse hacia los lados.',
    'Los colores mantienen el contraste en los modos claro, oscuro y de alto contraste, y nada se dice solo con color.',
    'Cada dibujo tiene sus cifras al lado, en texto y en una tabla.',
    'Nada se mueve. El único límite de tiempo es que un borrador sin enviar se borra dos horas después de su último paso.',
  ],
  standardTitle: 'La norma que buscamos cumplir',
  standard:
    'Construimos según las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA, y comprobamos las páginas con pruebas automáticas. Estas pruebas no hallan todas las barreras, y el sitio no ha sido revisado por personas que usan tecnología de apoyo a diario.',
  knownTitle: 'Lo que sabemos que es más difícil',
  known:
    'Los formularios de algunas oficinas, a los que enlazamos cuando no hay otra manera de llegar a ellas, tienen acertijos con imágenes, y no podemos cambiarlos. Allí suele ser más fácil llamar.',
  reportTitle: 'Avisar de una barrera',
  report: 'Díganos en qué página, qué intentaba hacer y qué usa. Contacto:',
  nobody:
    'Este sitio es una demostración y nadie lo administra todavía, así que no hay a quién avisar. Quien lo administre después debe poner aquí un contacto.',
};
