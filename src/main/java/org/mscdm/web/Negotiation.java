package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** Which of the media types on offer a request's {@code Accept} likes best. */
final class Negotiation {

  private Negotiation() {}

  /**
   * @param offers the first is for a request that has no wish
   * @param aliases further names, which only a request that names them gets
   * @return none if the request accepts none of them
   */
  static Optional<String> best(HttpServletRequest request, List<String> offers, String... aliases) {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    if (headers.isEmpty()) {
      return Optional.of(offers.get(0));
    }
    List<String> all = new ArrayList<>(offers);
    all.addAll(List.of(aliases));
    MediaType match =
        AcceptList.match(
            new AcceptList(String.join(",", headers)),
            AcceptList.create(all.toArray(String[]::new)));
    return Optional.ofNullable(match).map(MediaType::getContentTypeStr);
  }
}
