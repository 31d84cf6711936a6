/** Put a text on the clipboard; false where the browser does not allow it. */
export async function copy(text: string): Promise<boolean> {
  // Pages without encryption have no clipboard, whatever the types say.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    if (clipboard === undefined) {
      return copyChosen(text);
    }
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copy as a reader would: choose the text, copy what is chosen. What had the focus has it again. */
function copyChosen(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without encryption
  const isCopied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) {
    before.focus({ preventScroll: true });
  }
  return isCopied;
}
