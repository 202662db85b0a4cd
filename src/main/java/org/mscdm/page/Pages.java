package org.mscdm.page;

import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param number counting from 1
 * @param previous address; empty on the first
 * @param next address; empty on the last
 */
public record Pages(int number, int count, String previous, String next) {

  static Pages of(Visit visit, int items, int perPage) {
    int count = Math.max(1, (items + perPage - 1) / perPage);
    int wanted =
        visit
            .parameter("page")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(Integer::valueOf)
            .orElse(1);
    int number = Math.min(Math.max(1, wanted), count);
    return new Pages(
        number,
        count,
        number > 1 ? visit.with("page", String.valueOf(number - 1)) : "",
        number < count ? visit.with("page", String.valueOf(number + 1)) : "");
  }

  <T> List<T> part(List<T> all, int perPage) {
    int from = Math.min(all.size(), (number - 1) * perPage);
    return all.subList(from, Math.min(all.size(), from + perPage));
  }
}
