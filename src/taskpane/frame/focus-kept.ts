import { useEffect, useRef, type RefObject } from "react";

/** The attribute of an element that can take the focus when what had it is gone. The first in the pane gets it. */
export const FOCUS_HOME = "data-focus-home";
/** The attribute of a part of the pane within which the focus stays, as long as it holds a `FOCUS_NEXT`. */
export const FOCUS_REGION = "data-focus-region";
/** The attribute of the element that takes the focus when what had it in the same region is gone. */
export const FOCUS_NEXT = "data-focus-next";

/**
 * Keeps the focus in the pane: when the element that has it is taken away (a notice is closed, a finding is settled),
 * it goes to where its region goes on, else to the pane's focus home, instead of the top of the page. While the user
 * is in the sheet it is left there.
 */
export function useFocusKept<T extends HTMLElement>(): RefObject<T> {
  const pane = useRef<T>(null);
  useEffect(() => {
    const place = pane.current;
    if (place === null) return;
    let focused: Element | null = null;
    let region: Element | null = null;

    function note(event: FocusEvent) {
      focused = event.target as Element;
      region = focused.closest(`[${FOCUS_REGION}]`);
    }
    function forget(event: FocusEvent) {
      const left = event.target as Element;
      // Some browsers tell of the focus being lost while they take the element away: only then is it gone afterwards.
      queueMicrotask(() => {
        if (left.isConnected && focused === left) focused = null;
      });
    }
    function keep() {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (!document.hasFocus() || document.activeElement !== document.body) return;
      const next = region?.isConnected === true ? region.querySelector<HTMLElement>(`[${FOCUS_NEXT}]`) : null;
      (next ?? place?.querySelector<HTMLElement>(`[${FOCUS_HOME}]`))?.focus();
    }

    place.addEventListener("focusin", note);
    place.addEventListener("focusout", forget);
    const watch = new MutationObserver(keep);
    watch.observe(place, { childList: true, subtree: true });
    return () => {
      place.removeEventListener("focusin", note);
      place.removeEventListener("focusout", forget);
      watch.disconnect();
    };
  }, []);
  return pane;
}
