export const endedAsk = {
  title: 'Esta campaña terminó',
  bills: (bills: string, date: string) =>
    `Esta campaña trataba de ${bills}. Esa propuesta caducó el ${date}.`,
  law: (law: string, date: string) =>
    `La Trafficking Survivors Relief Act ya es ley (${law}, ${date}). Por favor, no llame ni escriba para apoyar los proyectos anteriores.`,
  enacted: (bills: string, bill: string, date: string) =>
    `Esta campaña trataba de ${bills}. ${bill} es ley desde el ${date}.`,
  nowEnacted: (bill: string, date: string) => `${bill} es ley desde el ${date}.`,
  nowLapsed: (bills: string, date: string) =>
    `La propuesta de esta campaña (${bills}) caducó el ${date}.`,
  official: 'Fuente oficial',
  next: 'Vea qué pedimos ahora al Congreso',
  history: 'Vea cómo llegó a ser ley',
};
