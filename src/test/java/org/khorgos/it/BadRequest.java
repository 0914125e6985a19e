package org.khorgos.it;

import java.util.List;

/** A request no client should send, and the statuses that are right for it. */
record BadRequest(String name, String request, List<Integer> statuses) {

  /** In the bodies, and never in a log. */
  static final String SECRET = "seventeen-camels";

  private static final int MEGABYTE = 1_000_000;

  static List<BadRequest> all(String path) {
    String host = "Host: a\r\n";
    String end = " HTTP/1.1\r\n" + host + "\r\n";
    String many = "x: y\r\n".repeat(20_000);
    return List.of(
        new BadRequest("no request", "\u0000\u0001\u0002 GARBAGE\r\n\r\n", List.of(400)),
        new BadRequest(
            "version",
            "GET " + path + " HTTP/9.9\r\n" + host + "\r\n",
            List.of(200, 400, 501, 505)),
        new BadRequest("escape", "GET " + path + "/%zz" + end, List.of(400)),
        new BadRequest("NUL", "GET " + path + "%00" + end, List.of(400, 404)),
        new BadRequest(
            "traversal", "GET " + path + "/../../application.properties" + end, List.of(404)),
        new BadRequest("hidden", "GET /..%2f..%2fapplication.properties" + end, List.of(404)),
        new BadRequest("unknown", "GET /nowhere" + end, List.of(404)),
        new BadRequest("mark-up", "GET /%3Cscript%3Ealert(1)%3C/script%3E" + end, List.of(404)),
        new BadRequest("raw mark-up", "GET /<script>alert(1)</script>" + end, List.of(400, 404)),
        new BadRequest(
            "header", "GET " + path + " HTTP/1.1\r\n" + host + "x\u0000y: z\r\n\r\n", List.of(400)),
        new BadRequest(
            "length",
            "POST " + path + " HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n",
            List.of(400)),
        new BadRequest("long path", "GET /" + "a".repeat(MEGABYTE) + end, List.of(414)),
        new BadRequest(
            "long query", "GET " + path + "?q=" + "a".repeat(MEGABYTE) + end, List.of(414)),
        new BadRequest(
            "long header",
            "GET " + path + " HTTP/1.1\r\n" + host + "x: " + "y".repeat(MEGABYTE) + "\r\n\r\n",
            List.of(431)),
        new BadRequest(
            "many headers", "GET " + path + " HTTP/1.1\r\n" + host + many + "\r\n", List.of(431)),
        new BadRequest("large body", post(path, SECRET.repeat(MEGABYTE / 10)), List.of(405, 413)),
        new BadRequest("body", post(path, "{\"body\": \"" + SECRET + "\"}"), List.of(405)),
        new BadRequest("method", "BREW " + path + end, List.of(405)),
        new BadRequest("trace", "TRACE " + path + end, List.of(405)),
        new BadRequest("delete", "DELETE " + path + end, List.of(405)),
        new BadRequest(
            "accept",
            "GET " + path + " HTTP/1.1\r\n" + host + "Accept: <script>\r\n\r\n",
            List.of(200, 406)),
        new BadRequest(
            "range",
            "GET " + path + " HTTP/1.1\r\n" + host + "Range: bytes=9-1,z\r\n\r\n",
            List.of(200, 416)),
        new BadRequest(
            "injection",
            "GET "
                + path
                + "?limit=1%3BDROP%20TABLE%20article%3B--&q='%20OR%20'1'='1&cursor=%27%3B--"
                + end,
            List.of(200, 400)));
  }

  private static String post(String path, String body) {
    return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, body.length(), body);
  }
}
