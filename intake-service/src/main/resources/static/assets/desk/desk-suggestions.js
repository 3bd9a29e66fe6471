// A suggestion is taken by its button or by Alt and its number, never by itself; the field then behaves as if it had been typed in.
(function () {
  "use strict";

  function take(button) {
    var field = document.getElementById(button.dataset.suggestField);
    if (!field) return;
    var folded = field.closest("details");
    if (folded) folded.open = true;
    field.value = button.dataset.suggestValue;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    document.querySelectorAll("[data-suggest-field]").forEach(function (other) {
      if (other.dataset.suggestField === button.dataset.suggestField) other.setAttribute("aria-pressed", other === button);
    });
  }

  // They come by themselves: where they do not, nobody is disturbed, and above all the page is not loaded anew while somebody types.
  document.body.addEventListener("htmx:beforeOnLoad", function (event) {
    var offered = event.detail.elt.matches("#suggestions, input[list]");
    if (offered && event.detail.xhr.status >= 400) event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-suggest-field]");
    if (button) take(button);
  });
  document.addEventListener("keydown", function (event) {
    var digit = /^Digit([1-9])$/.exec(event.code);
    if (!digit || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var button = document.querySelectorAll("[data-suggest-field]")[digit[1] - 1];
    if (button) {
      event.preventDefault();
      take(button);
    }
  });
})();
