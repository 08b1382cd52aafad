// Pictures and files: attachments, galleries, thumbnails. Only what this server holds is loaded.

import { fileSize, h, icon, iconButton } from "./dom.js";
import { cover } from "./markdown.js";

const DRAWABLE = /^image\/(png|jpe?g|gif|webp|avif|bmp)$/;

function here(url) {
  try {
    const found = new URL(url);
    return ["127.0.0.1", "localhost"].includes(found.hostname) && found.port === location.port
      ? found.pathname
      : null;
  } catch {
    return null;
  }
}

/** A picture with its alternative text; one from elsewhere is named, not loaded. */
export function picture(media, description, className = "picture") {
  const path = here(media.proxy_url ?? media.url);
  if (!path) {
    return h(
      "figure",
      {
        class: `${className} elsewhere`,
        role: "img",
        "aria-label": description ?? "picture from elsewhere",
      },
      h("span", {}, description ?? "A picture from elsewhere"),
      h("small", {}, `not loaded: ${media.url}`),
    );
  }
  const image = h("img", {
    src: path,
    alt: description ?? "",
    width: media.width,
    height: media.height,
    loading: "lazy",
  });
  return h(
    "figure",
    { class: className },
    h(
      "button",
      {
        type: "button",
        class: "zoom",
        "aria-label": `Enlarge: ${description || media.filename || "picture"}`,
        onclick: () => enlarge(path, description),
      },
      image,
    ),
    description &&
      h("span", { class: "alt-badge", title: description, "aria-hidden": "true" }, "ALT"),
  );
}

function enlarge(path, description) {
  const dialog = h(
    "dialog",
    { class: "lightbox", "aria-label": description || "Picture", onclose: () => dialog.remove() },
    h("img", { src: path, alt: description ?? "" }),
    description && h("p", {}, description),
    h("a", { href: path, target: "_blank", rel: "noopener" }, "Open in a new tab"),
    iconButton("close", "Close", () => dialog.close()),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** A file to download. */
export function fileCard({ url, filename, size }) {
  return h(
    "div",
    { class: "file-card" },
    icon("file"),
    h(
      "span",
      {},
      h(
        "a",
        { href: here(url) ?? url, download: filename, target: "_blank", rel: "noopener" },
        filename,
      ),
      h("small", {}, size == null ? "" : fileSize(size)),
    ),
  );
}

const hidden = (item) => item.is_spoiler || item.filename?.startsWith("SPOILER_");

/** The attachments of a message, pictures first as one gallery. */
export function attachments(items) {
  const pictures = items.filter((item) => DRAWABLE.test(item.content_type?.split(";")[0] ?? ""));
  const files = items.filter((item) => !pictures.includes(item));
  return [
    pictures.length > 0 &&
      gallery(
        pictures.map((item) => ({
          media: item,
          description: item.description,
          spoiler: hidden(item),
        })),
      ),
    ...files.map((item) => (hidden(item) ? cover(fileCard(item), "media") : fileCard(item))),
  ].filter(Boolean);
}

export function gallery(items) {
  const count = Math.min(items.length, 10);
  return h(
    "div",
    { class: "gallery", dataset: { count } },
    items.map((item) => {
      const drawn = picture(item.media, item.description);
      return item.spoiler ? cover(drawn, "media") : drawn;
    }),
  );
}
