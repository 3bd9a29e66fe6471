// Sends files one after the other, chosen, dropped or pasted, and tells of each how it went. A file keeps its key until it is settled,
// so that sending it again stores it once; what did not get through waits for the button, or for whoever signs in again. Without
// this script the form does the same for one file.
(function () {
  "use strict";
  if (window.huiyinEvidence) return;
  window.huiyinEvidence = true;
  var waiting = [];
  var sending = null;
  var keys = new WeakMap();
  var lines = new WeakMap();

  function section() { return document.getElementById("evidence"); }
  function list() { return document.getElementById("evidence-list"); }
  function form() { return section() && section().querySelector("form.desk-drop"); }
  function field() { return form() && form().querySelector("input[type=file]"); }

  function keyOf(file) {
    if (!keys.has(file)) {
      keys.set(file, Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
        return byte.toString(16).padStart(2, "0");
      }).join(""));
    }
    return keys.get(file);
  }

  function say(file, text, wrong) {
    var line = lines.get(file);
    if (!line) {
      line = document.createElement("p");
      line.className = "mb-0";
      section().querySelector(".desk-upload-said").append(line);
      lines.set(file, line);
    }
    line.textContent = (file.name || "?") + ": " + text;
    line.classList.toggle("desk-wrong", Boolean(wrong));
  }

  function progress(part) {
    var bar = form().querySelector(".desk-upload");
    bar.hidden = part === null;
    bar.querySelector("progress").value = part || 0;
  }

  function reason(request) {
    var problem = /problem\+json/.test(request.getResponseHeader("Content-Type") || "") ? JSON.parse(request.responseText) : {};
    return [problem.title, problem.detail].filter(Boolean).join(". ") || section().dataset.failed;
  }

  // What is settled leaves the queue, and the field where it was chosen.
  function settle(file, said, wrong) {
    waiting.shift();
    keys.delete(file);
    if (field().files[0] === file) field().value = "";
    say(file, said, wrong);
    free();
    next();
  }

  // Stays first in the queue. Whether it arrived is not known; its key keeps it from being stored twice.
  function keep(file, said) {
    say(file, said, true);
    free();
  }

  function free() {
    sending = null;
    progress(null);
    field().required = waiting.length === 0;
  }

  function isSettled(status) { return status === 200 || (status >= 400 && status < 500 && [401, 403, 408, 429].indexOf(status) < 0); }

  function send(file) {
    var words = section().dataset;
    var guard = document.querySelector('meta[name="csrf-token"]');
    var body = new FormData();
    body.append("file", file, file.name || "pasted");
    var request = new XMLHttpRequest();
    request.open("POST", form().dataset.upload + "?_key=" + keyOf(file));
    request.setRequestHeader("HX-Request", "true");
    if (guard) request.setRequestHeader(guard.dataset.header, guard.content);
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = function () {
      if (!isSettled(request.status)) {
        if (request.status === 401 || request.status === 403) huiyinSession.renew();
        keep(file, reason(request));
        return;
      }
      htmx.trigger(list(), "refresh");
      if (request.status === 200) settle(file, words.sent, false); else settle(file, reason(request), true);
    };
    request.onerror = function () { keep(file, words.failed); };
    request.send(body);
  }

  function next() {
    if (sending || waiting.length === 0) return;
    var file = waiting[0];
    var words = section().dataset;
    sending = file;
    if (file.size > Number(words.most)) { settle(file, words.tooLarge, true); return; }
    if (!list().querySelector(".desk-may-add")) { settle(file, words.over, true); return; }
    say(file, words.sending, false);
    progress(0);
    huiyinSession.renew().then(function (state) {
      if (state === "fresh") send(file); else keep(file, words.failed);
    });
  }

  function take(files) {
    if (!form()) return;
    if (waiting.length === 0) section().querySelector(".desk-upload-said").replaceChildren();
    Array.from(files).forEach(function (file) { if (waiting.indexOf(file) < 0) waiting.push(file); });
    next();
  }

  function ready() {
    if (!form()) return;
    form().querySelector(".desk-scripted").hidden = false;
    var may = list().querySelector(".desk-may-add") !== null;
    var lost = !may && !form().hidden ? Array.from(field().files) : [];
    form().hidden = !may;
    lost.filter(function (file) { return waiting.indexOf(file) < 0; }).forEach(function (file) { say(file, section().dataset.over, true); });
    if (!may) field().value = "";
  }

  function dropPlace(event) { return event.target.closest && event.target.closest("form.desk-drop"); }

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form.desk-drop")) return;
    event.preventDefault();
    take(field().files);
  });
  document.addEventListener("huiyin:signed-in", next);
  document.addEventListener("dragover", function (event) {
    var place = dropPlace(event);
    if (!place) return;
    event.preventDefault();
    place.classList.add("desk-over");
  });
  document.addEventListener("dragleave", function (event) {
    var place = dropPlace(event);
    if (place && !place.contains(event.relatedTarget)) place.classList.remove("desk-over");
  });
  document.addEventListener("drop", function (event) {
    var place = dropPlace(event);
    if (!place) return;
    event.preventDefault();
    place.classList.remove("desk-over");
    take(event.dataTransfer.files);
  });
  // What is copied from a table is text and a picture of it: who writes means the text.
  document.addEventListener("paste", function (event) {
    var board = event.clipboardData;
    if (!form() || form().hidden || !board || board.files.length === 0) return;
    if (event.target.closest("input, textarea, [contenteditable]") && board.types.indexOf("text/plain") >= 0) return;
    event.preventDefault();
    take(board.files);
  });
  window.addEventListener("beforeunload", function (event) { if (waiting.length > 0) event.preventDefault(); });
  document.addEventListener("htmx:load", ready);
  document.addEventListener("htmx:afterSwap", ready);
  ready();
})();
