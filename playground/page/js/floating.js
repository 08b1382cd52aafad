// Popups that float beside an element: above everything, inside the window, gone on a click
// elsewhere.

let current = null;

/** Float `popup` at `anchor`; `onClose` is called once, however it ends. Returns `close`. */
export function float(popup, anchor, onClose = () => {}, { align = "start" } = {}) {
  current?.();
  const host = anchor.closest("dialog") ?? document.body;
  popup.classList.add("floating");
  host.append(popup);
  place(popup, anchor, align);
  const replace = () => place(popup, anchor, align);
  const outside = (event) => {
    if (!popup.contains(event.target) && !anchor.contains(event.target)) close();
  };
  const close = () => {
    if (current === close) current = null;
    document.removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", replace);
    document.removeEventListener("scroll", replace, true);
    popup.remove();
    onClose();
  };
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("scroll", replace, true);
  addEventListener("resize", replace);
  current = close;
  return () => current === close && close();
}

function place(popup, anchor, align) {
  const { top, bottom, left, right, width } = anchor.getBoundingClientRect();
  const margin = 8;
  if (align === "start") popup.style.minWidth = `${Math.min(width, innerWidth - 2 * margin)}px`;
  popup.style.maxHeight = `${Math.max(160, Math.min(360, innerHeight - 2 * margin))}px`;
  const size = popup.getBoundingClientRect();
  const wanted = align === "end" ? right - size.width : left;
  popup.style.left = `${Math.max(margin, Math.min(wanted, innerWidth - size.width - margin))}px`;
  const below = bottom + 4 + size.height <= innerHeight - margin;
  const y = below ? bottom + 4 : Math.max(margin, top - 4 - size.height);
  popup.style.top = `${y}px`;
}
