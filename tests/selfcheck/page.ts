/** The page as a person sees it. */
export interface ScreenPage {
  text(): string;
  report(): string;
  button(words: string): HTMLButtonElement | null;
  until(holds: () => boolean): Promise<void>;
}

export function screenPage(): ScreenPage {
  const text = (): string => document.body.textContent ?? '';
  return {
    text,
    report: () => document.querySelector('textarea')?.value ?? '',
    button: (words) => [...document.querySelectorAll('button')].find((each) => each.textContent === words) ?? null,
    async until(holds) {
      for (let tries = 0; tries < 2000 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      if (!holds()) throw new Error(text().slice(0, 500));
    },
  };
}
