// Turns the plain form into an editor. Prefixes, endpoint and words to complete are set before it starts, so
// that it asks nobody else for them. Without it the form works as it is.
const setup = JSON.parse(document.getElementById("editor-setup").textContent);
const form = document.getElementById("plain-editor");
const plain = document.getElementById("plain-query");
const library = document.createElement("script");
library.src = "/yasgui/yasgui.min.js";
library.addEventListener("load", start);
document.head.append(library);

function start() {
  const { Yasqe } = Yasgui;
  Yasqe.defaults.autocompleters = ["variables"];
  Yasqe.forkAutocompleter("prefixes", {
    name: "our-prefixes",
    persistenceId: null,
    get: () => Object.entries(setup.prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`).sort(),
  });
  Yasqe.forkAutocompleter("class", { name: "our-classes", persistenceId: null, bulk: true, get: () => setup.classes });
  Yasqe.forkAutocompleter("property", { name: "our-properties", persistenceId: null, bulk: true, get: () => setup.properties });
  const editor = document.getElementById("editor");
  editor.hidden = false;
  form.hidden = true;
  const endpoint = new URL("/sparql", window.location.href).href;
  const yasgui = new Yasgui(editor, {
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
    persistenceId: null,
    populateFromUrl: false,
    copyEndpointOnNewTab: true,
    corsProxy: "",
    yasqe: { value: plain.value, createShareableLink: null, persistenceId: null, showQueryButton: true },
    yasr: { prefixes: setup.prefixes, persistenceId: null },
  });
  const tab = yasgui.getTab();
  tab.setQuery(plain.value);
  name(editor);
  link(tab);
  tab.getYasqe().on("change", () => link(tab));
}

// What the library draws has no names for those who do not see it.
function name(editor) {
  const label = document.querySelector('label[for="plain-query"]').textContent;
  editor.querySelectorAll("textarea").forEach((area) => area.setAttribute("aria-label", label));
}

// The address keeps the query, and the server makes the downloads.
function link(tab) {
  const address = (format) => "/sparql?" + new URLSearchParams({ query: tab.getYasqe().getValue(), ...format });
  const permanent = document.getElementById("permanent");
  permanent.href = address({});
  permanent.hidden = false;
  const downloads = document.getElementById("downloads");
  downloads.hidden = false;
  downloads.querySelectorAll("a").forEach((one) => {
    one.href = address({ format: one.dataset.format });
  });
}
