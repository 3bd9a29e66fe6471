// Server-sent events for htmx: an element with data-live="/desk/stream" fires each event of that stream at itself under the
// name "live:<event>", so that hx-trigger="live:timeline from:closest [data-live]" reloads a part of the page. The browser
// reconnects by itself and names the last event it saw; after an end that it takes for final we try again.
(function () {
  "use strict";
  var open = new WeakSet();

  function connect(element) {
    var source = new EventSource(element.dataset.live);
    (element.dataset.liveEvents || "message").split(/\s+/).forEach(function (name) {
      source.addEventListener(name, function (event) {
        htmx.trigger(element, "live:" + name, { data: event.data, id: event.lastEventId });
      });
    });
    source.onopen = function () { element.dataset.liveState = "open"; };
    source.onerror = function () {
      element.dataset.liveState = "waiting";
      var gone = !document.contains(element);
      if (gone || source.readyState === EventSource.CLOSED) source.close();
      if (!gone && source.readyState === EventSource.CLOSED) setTimeout(connect, 5000, element);
    };
    element.addEventListener("htmx:beforeCleanupElement", function (event) {
      if (event.target === element) source.close();
    });
  }

  function find(root) {
    var found = Array.from(root.querySelectorAll("[data-live]"));
    if (root.matches && root.matches("[data-live]")) found.push(root);
    found.filter(function (element) { return !open.has(element); }).forEach(function (element) {
      open.add(element);
      connect(element);
    });
  }

  find(document);
  document.body.addEventListener("htmx:load", function (event) { find(event.detail.elt); });
})();
