export const endedAsk = {
  title: 'Esta campaña terminó',
  bills: (bills: string, date: string) =>
    `Pedía al Congreso que aprobara ${bills}. Esos proyectos de ley caducaron el ${date}.`,
  law: (law: string, date: string) =>
    `La Trafficking Survivors Relief Act ya es ley (${law}, ${date}). Por favor, no llame ni escriba para pedir los proyectos anteriores.`,
  enacted: (bills: string, date: string) =>
    `Pedía al Congreso que aprobara ${bills}, que es ley desde el ${date}.`,
  nowEnacted: (bills: string, date: string) => `${bills} es ley desde el ${date}.`,
  nowLapsed: (bills: string, date: string) => `${bills} caducó el ${date}.`,
  official: 'Fuente oficial',
  next: 'Vea qué pedimos ahora al Congreso',
  history: 'Vea cómo llegó a ser ley',
};
