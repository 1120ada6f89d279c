/** Resolves in a task of its own after the page with all its scripts has loaded. */
export async function pageIsComplete(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve));
}
