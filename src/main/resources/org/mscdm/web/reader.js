// The place that the reader came for is shown even where the address does not name it after the number sign.
const anchor = document.getElementById("anchor");
if (anchor) {
  anchor.scrollIntoView({ block: "center" });
  anchor.focus({ preventScroll: true });
}
