// The keys of the desk. Single letters act outside of fields only, and can be switched off (WCAG 2.1.4).
(function () {
  "use strict";
  var dialog = document.getElementById("desk-keys");
  var single = document.getElementById("desk-keys-single");
  var OFF = "huiyin.single-keys-off";

  function go(path) { return function () { location.assign(path); }; }

  var keys = {
    "?": function () { dialog.showModal(); },
    "n": go("/desk/new"),
    "l": go("/desk"),
    "/": function () {
      var search = document.querySelector("#desk input[type=search]");
      if (search) search.focus(); else location.assign("/desk#q");
    }
  };

  function act(key) {
    var action = /^[a-z]$/.test(key) && document.querySelector('[data-key="' + key + '"]');
    if (!action) return false;
    if (action.matches("details")) action.open = true;
    action.querySelector("textarea, input:not([type=hidden]), select, button").focus();
    return true;
  }

  function inField(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  single.checked = localStorage.getItem(OFF) === null;
  single.addEventListener("change", function () {
    if (single.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "");
  });
  document.getElementById("desk-keys-open").addEventListener("click", keys["?"]);
  document.addEventListener("keydown", function (event) {
    if (event.isComposing || dialog.open) return;
    var field = inField(event.target);
    if (event.key === "Escape" && field) {
      event.target.blur();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
    } else if (event.key === "F2" && document.querySelector("#duplicates button")) {
      event.preventDefault();
      document.querySelector("#duplicates button").click();
    } else if (event.key === "F4" && !event.altKey && !event.ctrlKey && document.getElementById("all-fields")) {
      var all = document.getElementById("all-fields");
      event.preventDefault();
      all.open = !all.open;
      (all.open ? all.querySelector("select, input") : document.getElementById("text")).focus();
    } else if (!field && single.checked && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (act(event.key)) {
        event.preventDefault();
      } else if (keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      }
    }
  });
  if (location.hash === "#q" && document.getElementById("q")) document.getElementById("q").focus();
})();
