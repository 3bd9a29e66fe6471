/**
 * What all services have alike, switched on by the dependency alone. What a service adds, and what it may rely on:
 *
 * <h2>application.yaml</h2>
 *
 * <pre>{@code
 * huiyin:
 *   service: intake              # names the session cookie (HUIYIN_INTAKE), the application, its metrics
 *   pages:
 *     prefix: /desk              # only where the service has pages; several are comma separated
 * server:
 *   port: ${HUIYIN_PORT:8081}
 * }</pre>
 *
 * All else (issuer, store, broker, links, Tomcat limits, virtual threads) has a default in
 * {@code io/huiyin/service/service-defaults.yaml}, below everything that a service says itself.
 *
 * <h2>Who may do what</h2>
 *
 * One or more beans of {@link io.huiyin.service.security.ApiRules}, for API and pages alike; what no rule mentions is
 * denied. The health check, {@code /webjars/**} and {@code /assets/**} are open; other actuator paths are for admins.
 * Pages sign in by browser (session, CSRF), all other paths by bearer token; a stream for a page therefore lives below the
 * page's prefix. Controllers take {@link io.huiyin.service.security.CurrentPerson} as an argument.
 *
 * <h2>Bodies</h2>
 *
 * <pre>{@code
 * record NewComplaint(
 *         @Line(max = 200) String subject,                      // required: not @Nullable
 *         @LongText(max = 20_000) @Nullable String description, // a blank optional text is null
 *         Severity severity,                                    // enum, by exact name
 *         @Nullable EmailAddress email,
 *         @Items(max = 20) List<@Line(max = 40) String> tags,   // element types carry annotations too
 *         @Range(max = 100) int weight,
 *         @Nullable Instant happenedAt,                         // needs an offset; also LocalDate, ZoneId, Currency
 *         @Nullable Customer customer)                          // records nest
 *         implements Checked {
 *
 *     public void check(Violations violations) {                // rules over several fields
 *         if (phone != null && Phones.e164(phone, region).isEmpty()) {
 *             violations.at("phone").add("phone");
 *         }
 *     }
 * }
 *
 * @PostMapping("/complaints")
 * ResponseEntity<…> register(IdempotencyKey key, @RequestBody NewComplaint body, CurrentPerson person) { … }
 * }</pre>
 *
 * A value type of the service is read by its static method marked
 * {@link io.huiyin.service.strictjson.FromText}. Bodies must be records; see
 * {@link io.huiyin.service.strictjson.StrictJson}. Forms of pages are read by
 * {@link io.huiyin.service.strictjson.StrictForm} into the same records.
 *
 * <h2>Problems</h2>
 *
 * Throw {@link io.huiyin.service.problem.Problem} in controllers ({@code Problem.notFound()},
 * {@code Problem.of(new ProblemType("complaint-closed", HttpStatus.CONFLICT))}), or translate exceptions in a bean of
 * {@link io.huiyin.service.problem.ProblemTranslator}. A path variable that cannot be converted is 404. A store that is
 * away is 503 with Retry-After.
 *
 * <h2>Rates</h2>
 *
 * Each caller may ask an instance for {@code huiyin.rate.requests} in {@code huiyin.rate.per}, with {@code huiyin.rate.burst}
 * at once after a rest; what is more ends with 429 and Retry-After before a body is read. Nothing to do for a service.
 *
 * <h2>Pages</h2>
 *
 * <pre>{@code
 * <html xmlns:th="http://www.thymeleaf.org" th:replace="~{shell :: page(#{desk.title}, ~{:: #desk})}">
 * <body><div id="desk"> … </div></body></html>
 * }</pre>
 *
 * Texts of a service go into {@code messages.properties}, {@code messages_zh_CN.properties} and
 * {@code messages_zh_TW.properties} at the root of its class path (UTF-8; an apostrophe is written ’). Times are written
 * {@code <time th:datetime="${at}">} and shown in the viewer's zone; texts of customers carry the class {@code said}. No
 * inline script or style: the content security policy forbids it. {@code data-live="/desk/stream"
 * data-live-events="timeline"} on an element opens an event stream, and {@code hx-trigger="live:timeline from:closest
 * [data-live]"} reacts to it. Forms use {@code th:action}, which adds the CSRF token; htmx sends it by itself. Where the
 * session is over, {@code assets/shell/session.js} keeps what was typed. A controller that answers a form on the page of
 * another address names that as {@code address} in the model, so that languages lead there.
 *
 * <h2>Beans to inject</h2>
 *
 * {@code java.time.Clock} (UTC, milliseconds; it is an {@code InstantSource}), {@code com.mongodb.client.MongoDatabase} and {@code MongoClient}
 * (majority, journaled, 3 s to find a server), {@link io.huiyin.service.problem.ProblemWriter} for filters.
 */
@NullMarked
package io.huiyin.service;

import org.jspecify.annotations.NullMarked;
